import type { Platform } from './platform.ts';
import { hostKey } from './thread-key.ts';

/** Substack: the few comments below a post, all of them on its comments page, and one on its own: one thread by the post's name. */
export const substack: Platform = {
  id: 'substack',
  commentPages: true,
  marks: '.comment-list-items',
  shape: {
    boxes: '.comment-list-items > .comment',
    bareBoxes: '.comment-list-items > .comment',
    boxIds: [],
    ids: [{ at: '.comment-anchor', attribute: 'id', value: /^comment-(\d+)$/ }],
    item: '.comment',
    replies: '.comment-list',
    never: 'form',
    author: ['.comment-content a[href*="/profile/"], .comment-content a[href*="/@"]', '.comment-meta a'],
    time: ['a[href*="/comment/"]', 'time'],
    body: ['.comment-body'],
    reply: ['.comment-actions [aria-label*="eply"]', '.comment-actions a'],
    permalink: ['a[href*="/comment/"]'],
    controls: '.comment-actions, .comment-list-collapser, .collapsed-reply',
    placeholder: ['.comment-deleted'],
    removed: /^comment (?:deleted|removed)\.?$/i,
    exact: true,
  },
  key: (page) => hostKey('substack', page, /\/p\/([\w-]+)/.exec(page.url)?.[1]),
};
