import type { ThreadOpening } from '../../utils/messaging/protocol.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';

export const key = 'wordpress:plum-jam.example:7' as ThreadKey;
export const url = 'https://plum-jam.example/stones/';

export function opening(ids = '1 2 3', more: Partial<ThreadOpening> = {}): ThreadOpening {
  return {
    ...{ key, url, title: 'Stones', site: 'Plum Jam', platform: 'wordpress' },
    comments: ids.split(' ').map((id) => ({ id: id as CommentId, depth: 0, words: 10, hash: 5 })),
    ...more,
  };
}

export function draft(id: string, note = '') {
  return {
    comment: {
      id: id as CommentId,
      author: { name: 'Anonymous', wrotePost: false },
      time: { shown: '17:35', wall: null, instant: null, precision: null },
      text: 'Leave the stones in.',
    },
    note,
    tags: [],
  };
}
