import type { Platform } from './platform.ts';

/** Coral from version 5 on, in its open shadow root. */
export const coral: Platform = {
  id: 'coral',
  marks: '.coral-comment',
  shape: {
    boxes: '[id^="comment-"]',
    boxIds: [/^comment-([0-9a-f]{8}-[0-9a-f-]{27})$/],
    parents: [{ around: '[id^="coral-comments-replyList-log--"]', attribute: 'id', value: /--(.+)$/ }],
    item: '.coral-comment',
    replies: '[id^="coral-comments-replyList-log--"]',
    never: '.coral-featuredComment',
    author: ['.coral-comment-username'],
    time: ['.coral-comment-timestamp'],
    body: ['.coral-comment-content'],
    reply: ['.coral-comment-replyButton'],
    permalink: [],
    controls: '.coral-comment-topBar, .coral-comment-actionBar, .coral-comment-inReplyTo, button',
    placeholder: ['.coral-deletedTombstone', '.coral-rejectedTombstone', '.coral-ignoredTombstone'],
  },
  key: () => null,
};
