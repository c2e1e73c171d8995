import type { Platform } from './platform.ts';

/** Waline 2 and 3. Replies of all levels stand in one list under their root, each with a link to the comment it answers. */
export const waline: Platform = {
  id: 'waline',
  marks: '[data-waline]',
  shape: {
    boxes: '.wl-card-item',
    boxIds: [/^(\w+)$/],
    parents: [{ at: '.wl-reply-to > a', attribute: 'href', value: /^#(\w+)$/ }],
    item: '.wl-card-item',
    replies: '.wl-quote',
    never: '.wl-panel',
    author: ['.wl-nick'],
    time: ['.wl-time'],
    body: ['.wl-content > div:last-child', '.wl-content'],
    reply: ['.wl-reply'],
    permalink: [],
    controls: '.wl-comment, .wl-comment-actions, .wl-meta, .wl-badge, .wl-reply-to',

    declaredCount: { selector: '.wl-num' },
  },
  key: () => null,
};
