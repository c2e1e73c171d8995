import type { Platform } from './platform.ts';
import { hostKey } from './thread-key.ts';

/** Ghost's own comments, inside the frame that its script fills. Replies stand in their comment's item, or beside it there. */
export const ghost: Platform = {
  id: 'ghost',
  marks: '[data-testid="comment-component"]',
  shape: {
    boxes: '[data-testid="comment-component"] [id]',
    boxIds: [/^([0-9a-f]{24})$/],
    parents: [
      { at: '[data-testid="comment-in-reply-to"]', attribute: 'href', value: /#ghost-comments-([0-9a-f]{24})$/ },
    ],
    item: '[data-testid="comment-component"]',
    list: '[data-testid="comment-elements"]',
    replies: '[data-testid="comment-component"] + div, [data-testid="comment-component"] [id] + div',
    author: ['h4'],
    time: ['a[href*="#ghost-comments-"]'],
    body: ['[data-testid="comment-content"]'],
    reply: ['[data-testid="reply-button"]'],
    permalink: ['a[href*="#ghost-comments-"]'],
    controls: '[data-testid="avatar"], [data-testid="comment-in-reply-to"], button',
  },
  key(page) {
    const script = page.frame?.ownerDocument.querySelector('script[data-ghost-comments][data-post-id]');
    return hostKey('ghost', page, script?.getAttribute('data-post-id'));
  },
};
