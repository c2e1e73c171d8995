import type { Platform } from './platform.ts';
import { type PostIdPlace, postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/**
 * Drupal 6 to 11. The id is on an empty anchor before the comment, or on the comment; replies stand in a box beside the
 * comment they answer. The moment of writing is only in RDF: what `data-comment-timestamp` says is the last change.
 */
export const drupal: Platform = {
  id: 'drupal',
  marks: [
    'meta[name="generator" i][content^="Drupal" i]',
    'link[rel="shortlink"][href*="/node/"]',
    'a[href*="comment/reply/"]',
    '.field-name-comment-body, .field--name-comment-body',
  ].join(', '),
  shape: {
    boxes: '[id^="comment-"]',
    boxIds: [/^comment-(\d+)$/],
    item: '.comment',
    replies: '.indented',
    author: [
      '.username',
      '[rel~="sioc:has_creator"], [rel~="schema:author"]',
      '.comment__author, .commenter-name, .comment-author, .author',
    ],
    time: [
      '[property~="dc:created"]',
      'time[datetime]',
      '.comment__time, .comment-time, .comment-date, .date',
      '.submitted, .comment__submitted, .comment-submitted',
      '.comment__meta, .meta',
    ],
    title: ['[property~="dc:title"], [class*="titl"], [class*="titr"], [class*="titel"]', 'h3, h4'],
    body: [
      '.field-name-comment-body, .field--name-comment-body',
      '.comment-body, .comment__body',
      '.content, .comment__content, .comment-content, .comment-text',
    ],
    reply: ['a[href*="comment/reply/"]'],
    permalink: ['a[href*="#comment-"]'],
    controls: [
      '.links, .comment__links, .permalink, .new, mark',
      '.user-picture, .comment__picture, .user-signature, .field-label, .field__label',
      '.visually-hidden, .element-invisible, .element-hidden',
    ].join(', '),
    wrotePost: ['.comment-by-node-author', '.by-node-author'],
  },
  key: (page) => hostKey('drupal', page, postIdAt(page.document, postIds)),
};

const replyTo = /comment\/reply\/(?:node\/)?(\d+)/;

const postIds: readonly PostIdPlace[] = [
  ['a[href*="comment/reply/"]', 'href', replyTo],
  ['form[action*="comment/reply/"]', 'action', replyTo],
  ['link[rel="shortlink"]', 'href', /\/node\/(\d+)$/],
  ['[data-history-node-id]', 'data-history-node-id', /^(\d+)$/],
  ['body[class*="page-node-"]', 'class', /(?:^|\s)page-node-(\d+)/],
];
