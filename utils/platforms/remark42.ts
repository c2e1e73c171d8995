import { urlIdentity } from '../extract/thread-url.ts';
import type { ThreadKey } from '../thread/comment.ts';
import type { Page, Platform } from './platform.ts';

/** Remark42, inside its frame. */
export const remark42: Platform = {
  id: 'remark42',
  marks: 'article[id^="remark42__comment-"]',
  unseen: 'article[id^="remark42__comment-"]',
  post: { url: 'url', title: 'page_title' },
  shape: {
    boxes: 'article[id^="remark42__comment-"]',
    boxIds: [/^remark42__comment-(.+)$/],
    parents: [{ at: '.comment__link-to-parent', attribute: 'href', value: /#remark42__comment-(.+)$/ }],
    item: 'article',
    replies: 'article',
    author: ['.comment__username'],
    time: ['.comment__time'],
    body: ['.comment__text'],
    reply: ['.comment__action'],
    permalink: ['.comment__time'],
    controls: '.comment__info, .comment__actions, .comment__controls, .voting__error',
  },
  key({ url }: Page): ThreadKey | null {
    const { host, searchParams } = new URL(url);
    const post = searchParams.get('url');
    return post ? (`remark42:${host}:${searchParams.get('site_id')}:${urlIdentity(post)}` as ThreadKey) : null;
  },
};
