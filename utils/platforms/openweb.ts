import { siteHost } from '../extract/thread-url.ts';
import type { ThreadKey } from '../thread/comment.ts';
import type { Page, Platform } from './platform.ts';

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
  key({ document, url }: Page): ThreadKey | null {
    const id = document.querySelector('[data-spotim-module][data-post-id]')?.getAttribute('data-post-id');
    return id ? (`openweb:${siteHost(new URL(url).host)}:${id}` as ThreadKey) : null;
  },
};
