import type { Platform } from './platform.ts';

/** IntenseDebate, drawn into the page by its script. */
export const intensedebate: Platform = {
  id: 'intensedebate',
  marks: '#idc-cover',
  shape: {
    boxes: '.idc-thread',
    boxIds: [/^IDThread(\d+)$/],
    item: '.idc-thread',
    replies: '.idc-thread',
    never: '#IDCommentsNewThreadCover',
    author: ['.idc-i > span, .idc-i > a', '.idc-i'],
    time: ['.IDCommentTime', '.idc-time'],
    body: ['.idc-c-t-inner', '.idc-c-t'],
    reply: [],
    permalink: ['.IDCommentTime'],
    controls: '.idc-v, .idc-c-b, [id^="IDReply"]',
  },
  key: () => null,
};
