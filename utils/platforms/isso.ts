import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** Isso 0.13 and later, and before, when its classes had no prefix. */
export const isso: Platform = {
  id: 'isso',
  marks: '#isso-thread',
  shape: {
    boxes: '[id^="isso-"]',
    boxIds: [/^isso-(\d+)$/],
    item: '.isso-comment',
    replies: '.isso-follow-up',
    never: '.isso-postbox',
    author: ['.isso-author', '.author'],
    time: ['time'],
    body: ['.isso-text', '.text'],
    reply: ['.isso-reply', '.reply'],
    permalink: ['.isso-permalink', '.permalink'],
    controls: '.isso-postbox, .isso-comment-footer, .isso-feedlink',
    wrotePost: ['.isso-is-page-author'],
  },
  key: (page) =>
    hostKey('isso', page, postIdAt(page.document, [['[data-isso-id]', 'data-isso-id', /^\s*(\S.*?)\s*$/]])),
};
