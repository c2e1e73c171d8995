import { urlIdentity } from '../extract/thread-url.ts';
import type { ThreadKey } from '../thread/comment.ts';
import type { Page, Platform } from './platform.ts';

/** Disqus, inside its frame. */
export const disqus: Platform = {
  id: 'disqus',
  marks: '#disqus-threadData, [data-role="post-content"]',
  post: { url: 't_u', title: 't_t' },
  shape: {
    boxes: 'li.post',
    bareBoxes: 'li.post',
    boxIds: [/^post-(\d+)$/],
    ids: [{ at: '.time-ago', attribute: 'href', value: /#comment-(\d+)$/ }],
    item: 'li.post',
    replies: '.children',
    author: ['.author', 'header .publisher-anchor-color'],
    time: ['.time-ago'],
    body: ['.post-message'],
    reply: ['[data-action="reply"]'],
    permalink: ['.time-ago'],
    controls: 'header, footer, .avatar, .badge, .post-media, .post-menu',
  },
  /** By the id that the posts in the page's own data name; else by what the frame was asked for. */
  key({ document, url }: Page): ThreadKey | null {
    const asked = new URL(url).searchParams;
    const forum = asked.get('f');
    const shown = /"thread":\s*"?(\d+)/.exec(document.querySelector('#disqus-threadData')?.textContent ?? '')?.[1];
    const thread = shown ?? asked.get('t_i') ?? urlIdentity(asked.get('t_u') ?? '');
    return forum && thread ? (`disqus:${forum}:${thread}` as ThreadKey) : null;
  },
};
