import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** Commento 1.0 to 1.8. A sticky comment stands first, and only there. */
export const commento: Platform = {
  id: 'commento',
  marks: '#commento',
  shape: {
    boxes: '[id^="commento-comment-card-"]',
    boxIds: [/^commento-comment-card-(\w+)$/],
    item: '.commento-card',
    replies: '[id^="commento-comment-children-"]',
    never: '#commento-login-box-container',
    author: ['.commento-name'],
    time: ['.commento-timeago'],
    body: ['[id^="commento-comment-text-"]', '[id^="commento-comment-body-"]'],
    reply: ['.commento-option-reply'],
    permalink: [],
    controls: '[id^="commento-textarea-super-container-"], .commento-moderation-notice, .commento-header',
  },
  key: (page) =>
    hostKey('commento', page, postIdAt(page.document, [['[data-page-id]', 'data-page-id', /^\s*(\S.*?)\s*$/]])),
};
