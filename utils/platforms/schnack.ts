import type { Platform } from './platform.ts';

/** Schnack 0.2 and 1. */
export const schnack: Platform = {
  id: 'schnack',
  marks: '.schnack-comments',
  shape: {
    boxes: '.schnack-comment',
    boxIds: [/^comment-(\d+)$/],
    bareBoxes: '.schnack-comment',
    item: '.schnack-comment',
    replies: '.schnack-comments',
    never: '.schnack-form',
    author: ['.schnack-author'],
    time: ['.schnack-date'],
    body: ['blockquote.schnack-body'],
    reply: ['.schnack-reply'],
    permalink: ['.schnack-date a'],
    controls: '.schnack-form, .schnack-action, .schnack-awaiting-approval',
  },
  key: () => null,
};
