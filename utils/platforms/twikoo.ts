import type { Platform } from './platform.ts';

/** Twikoo 1.4 to 1.7. Replies of all levels stand in one list under their root, each with a link to the comment it answers. */
export const twikoo: Platform = {
  id: 'twikoo',
  marks: '#twikoo, .tk-comments',
  shape: {
    boxes: '.tk-comment',
    boxIds: [/^(\w+)$/],
    parents: [{ at: '.tk-ruser', attribute: 'href', value: /^#(\w+)$/ }],
    item: '.tk-comment',
    replies: '.tk-replies',
    never: '.tk-admin-container',
    author: ['.tk-nick'],
    time: ['.tk-time time', '.tk-time'],
    // The words before them say who is answered.
    body: ['.tk-content > span:last-of-type', '.tk-content'],
    reply: ['.tk-action-link:last-child'],
    permalink: [],
    controls: '.tk-submit, .tk-row, .tk-extras, .tk-expand-wrap',
    wrotePost: ['.tk-master'],
  },
  key: () => null,
};
