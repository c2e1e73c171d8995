import type { ThreadKey } from '../thread/comment.ts';
import type { Page, Platform } from './platform.ts';

/** The frame in which a Discourse forum shows a topic below a post. Flat; who is answered is named. */
export const discourseEmbed: Platform = {
  id: 'discourse-embed',
  marks: 'article.post > .cooked',
  post: { url: 'embed_url' },
  shape: {
    boxes: 'article.post',
    boxIds: [/^post-(\d+)$/],
    parents: [{ at: '.in-reply-to', attribute: 'data-link-to-post', value: /^(\d+)$/ }],
    item: 'article.post',
    replies: 'article.post',
    author: ['.username a'],
    time: ['.post-date'],
    // The author stands in the box of the words: they are what is left.
    body: [],
    reply: [],
    permalink: ['.post-date'],
    controls: '.username, .title, .post-replies, .author, .in-reply-to',
  },
  /** By the topic, which the dates of its posts link to. */
  key({ document, url }: Page): ThreadKey | null {
    const href = document.querySelector('.post-date')?.getAttribute('href') ?? '';
    const topic = /\/t\/(?:[^/]+\/)?(\d+)\/\d+/.exec(href)?.[1];
    return topic ? (`discourse-embed:${new URL(url).host}:${topic}` as ThreadKey) : null;
  },
};
