import type { CommentId } from '../thread/comment.ts';
import { UNSEEN } from './pack-comments.ts';
import { unpackIds } from './pack-ids.ts';
import { unpackRuns } from './runs.ts';
import type { ThreadRecord } from './schema.ts';

/**
 * The comments that checks have found and no page has shown yet; `under`: only those below these comments, null for
 * all. `quiet`: what muted authors wrote, which is news to nobody.
 */
export function watchedFound(
  { comments }: ThreadRecord,
  under: readonly CommentId[] | null,
  quiet: ReadonlySet<CommentId>,
): CommentId[] {
  // Most threads have none, and then nothing has to be unpacked.
  if (!comments.firstSeen.includes(UNSEEN)) return [];
  const ids = unpackIds(comments.ids);
  const firstSeen = unpackRuns(comments.firstSeen, ids.length);
  const gone = unpackRuns(comments.gone, ids.length);
  const found: CommentId[] = [];
  /** The depth of the watched comment that the present one lies below; null outside. */
  let branch: number | null = null;
  for (const [i, id] of ids.entries()) {
    const depth = comments.depths[i] ?? 0;
    if (branch !== null && depth <= branch) branch = null;
    const isWatched = under === null || branch !== null;
    if (isWatched && firstSeen[i] === UNSEEN && gone[i] === 0 && !quiet.has(id)) found.push(id);
    if (branch === null && under?.includes(id)) branch = depth;
  }
  return found;
}
