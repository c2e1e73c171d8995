import type { Platform } from './platform.ts';

/** Cactus Comments: the messages of a Matrix room, flat, newest first, without ids. */
export const cactus: Platform = {
  id: 'cactus',
  marks: '.cactus-comment',
  shape: {
    boxes: '.cactus-comment',
    bareBoxes: '.cactus-comment',
    boxIds: [],
    item: '.cactus-comment',
    replies: 'ol, ul',
    never: '.cactus-editor',
    author: ['.cactus-comment-displayname'],
    time: ['.cactus-comment-time'],
    body: ['.cactus-comment-body'],
    reply: [],
    permalink: [],
    controls: '.cactus-comment-avatar',
  },
  key: () => null,
};
