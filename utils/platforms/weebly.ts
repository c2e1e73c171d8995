import type { Platform } from './platform.ts';

/** Weebly: a flat list in the order of the tree, each comment in a box of its own that names its depth. */
export const weebly: Platform = {
  id: 'weebly',
  marks: '.blogCommentWrap',
  shape: {
    boxes: '.blogCommentWrap',
    bareBoxes: '.blogCommentWrap',
    boxIds: [],
    ids: [{ around: '[id]', attribute: 'id', value: /^(?:comment-?)?(\d+)$/ }],
    item: ':not(*)',
    replies: ':not(*)',
    depths: [{ attribute: 'class', value: /blogCommentLevel(\d+)/ }],
    author: ['.blogCommentAuthor .name, .blogCommentAuthor'],
    time: ['.blogCommentDate'],
    body: ['.blogCommentText'],
    reply: ['.blogCommentReplyLink, .blogCommentOptions a'],
    permalink: [],
    controls: '.blogCommentOptions, .blogCommentHeading',
  },
  key: () => null,
};
