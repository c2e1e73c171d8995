import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** OpenWeb (Spot.IM), in its open shadow root. */
export const openweb: Platform = {
  id: 'openweb',
  marks: '[data-spot-im-class="message-text"]',
  shape: {
    boxes: '.spcv_list-item',
    bareBoxes: '.spcv_list-item',
    boxIds: [],
    ids: [{ at: '[data-message-id]', attribute: 'data-message-id', value: /^(.+)$/ }],
    item: '.spcv_list-item',
    replies: '.spcv_list-item ul',
    author: ['[data-spot-im-class="message-username"]'],
    time: ['[data-spot-im-class="message-timestamp"]'],
    body: ['[data-spot-im-class="message-text"]'],
    reply: ['[data-spot-im-class="reply-button"]'],
    permalink: [],
    controls: 'button, [data-spot-im-class="message-username"]',
  },
  key: (page) =>
    hostKey(
      'openweb',
      page,
      postIdAt(page.document, [['[data-spotim-module][data-post-id]', 'data-post-id', /^(.+)$/]]),
    ),
};
