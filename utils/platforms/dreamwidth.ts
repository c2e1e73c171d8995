import { journalKey } from './journal-key.ts';
import type { Platform } from './platform.ts';

/** Dreamwidth: every style keeps the core's classes. Where nesting ends, the depth and the link to the parent go on. */
export const dreamwidth: Platform = {
  id: 'dreamwidth',
  commentPages: true,
  marks: '.dwexpcomment',
  shape: {
    boxes: '.dwexpcomment, [id^="comment-cmt"]',
    boxIds: [/^(?:comment-)?cmt(\d+)$/],
    parents: [{ at: '.commentparent a', attribute: 'href', value: /thread=(\d+)/ }],
    depths: [{ attribute: 'data-comment-depth', value: /(\d+)/ }],
    item: '.comment-thread',
    replies: 'ul',
    never: '.module',
    author: ['.comment-poster .ljuser', '.comment-poster'],
    time: ['.datetime'],
    body: ['.comment-content'],
    title: ['.comment-title'],
    reply: ['.comment-interaction-links a[href*="replyto="]'],
    permalink: ['.commentpermalink a'],
    controls:
      '.comment-from-text, .comment-date-text, .poster-ip, .userpic, .edittime, .comment-interaction-links, .comment-management-links',
    placeholder: ['.comment-wrapper.deleted', '.comment-wrapper.suspended'],
    removed: /^\((?:deleted|screened|suspended|frozen) comment\)$/i,
    opens: 'a[onclick*="Expander.make"]',
    partial: ['.comment-wrapper.partial'],
    exact: true,
  },
  key: ({ url }) => journalKey('dreamwidth', url),
};
