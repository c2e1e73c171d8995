import { pageKey } from './page-key.ts';
import type { Platform } from './platform.ts';

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
  key: (page) => pageKey(commento, page, 'data-page-id'),
};
