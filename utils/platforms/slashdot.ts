import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { threadKey } from './thread-key.ts';

/** Slashdot and other sites of its code. What is below the reader's threshold is shut to one line, or to nothing. */
export const slashdot: Platform = {
  id: 'slashdot',
  asks: true,
  commentPages: true,
  marks: '[id^="comment_otherdetails_"]',
  shape: {
    boxes: '#commentlisting .comment',
    boxIds: [/^tree_(\d+)$/],
    item: '.comment',
    replies: 'ul',
    never: 'form',
    author: ['.by a', '.by', '.details > a'],
    time: ['.otherdetails'],
    body: ['.commentBody'],
    title: ['.title h4 a'],
    reply: ['.commentSub a[href*="op=Reply"]'],
    permalink: ['.otherdetails a'],
    controls: '.otherdetails a, .otherdetails small, .commentTop, .commentSub, .commentstatus',
    partial: ['.oneline'],
    exact: true,
  },
  key: ({ document }) => threadKey('slashdot', postIdAt(document, [['#commentlisting a', 'href', /[?&]sid=(\d+)/]])),
};
