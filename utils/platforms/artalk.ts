import type { Platform } from './platform.ts';

/** Artalk 2. Deeper replies stand beside the one they answer, and name its author. In its flat list, which narrow windows get, a reply quotes what it answers. */
export const artalk: Platform = {
  id: 'artalk',
  marks: '.artalk',
  shape: {
    boxes: '[id^="atk-comment-"]',
    boxIds: [/^atk-comment-(\d+)$/],
    answered: ['.atk-reply-at .atk-nick'],
    item: '.atk-comment-wrap',
    replies: '.atk-comment-children',
    never: '.atk-sidebar',
    author: ['.atk-nick'],
    time: ['.atk-date'],
    epochs: [{ at: '.atk-date', attribute: 'data-atk-comment-date', value: /^(\d+)$/ }],
    body: ['.atk-body > .atk-content', '.atk-content'],
    reply: ['.atk-actions > :not(.atk-common-action-btn)'],
    permalink: [],
    controls: '.atk-main-editor, .atk-actions, .atk-badge-wrap, .atk-ua-wrap, .atk-reply-to',
  },
  key: () => null,
};
