import type { FeedReading, Source } from '../../../utils/follow/source.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';

export const host = 'plum-jam.example';
export const start = Date.UTC(2026, 2, 2, 8);

/** Asks `https://<host>/<id>`; answers are ids, `4<1` for a reply, and `…` where more follows. */
export function sourceAt(id: string, hostname = host): Source {
  return {
    id,
    hosts: [hostname],
    request: (_thread, since) => ({ url: `https://${hostname}/${id}${since === null ? '' : '?since'}` }),
    read({ text }, { request, since }): FeedReading | null {
      if (text.startsWith('garbage')) return null;
      const [told = '', more] = text.split('…');
      const comments = told.split(' ').flatMap((said) => {
        const [own, parent] = said.split('<');
        const parentId = parent === undefined ? null : (parent as CommentId);
        return own
          ? [{ id: own as CommentId, parentId, author: null, instant: start - 3_600_000 + Number(own), text: own }]
          : [];
      });
      return { comments, next: more ? { url: `${request.url}${more}` } : null, isWhole: since === null };
    },
  };
}
