import type { Platform } from './platform.ts';
import { threadKey } from './thread-key.ts';

export const tildes: Platform = {
  id: 'tildes',
  asks: true,
  marks: '[data-comment-id36]',
  shape: {
    boxes: '.comment[data-comment-id36]',
    idAttributes: ['data-comment-id36'],
    boxIds: [/^(\w+)$/],
    item: '.comment-tree-item',
    replies: '.comment-tree-replies, .comment-replies',
    never: 'form',
    author: ['.link-user'],
    time: ['time'],
    body: ['.comment-text'],
    reply: ['[data-js-comment-reply-button]'],
    permalink: ['.comment-nav-link'],
    controls:
      '.comment-nav-link, .btn-comment-collapse, .comment-user-info, .comment-edited-time, .comment-votes, .comment-tags, .post-buttons, .btn-post',
    wrotePost: ['.is-comment-by-op'],
    placeholder: ['.is-comment-deleted', '.is-comment-removed'],
    exact: true,
  },
  key: ({ url }) => threadKey('tildes', /\/~[\w.]+\/(\w+)/.exec(url)?.[1]),
};
