import type { CommentId } from '../thread/comment.ts';
import type { KnownComment } from '../thread/memory.ts';
import { packIds, unpackIds } from './pack-ids.ts';
import { packRuns, pairsOf, unpackRuns } from './runs.ts';
import type { PackedComments } from './schema.ts';

/** Steps a doubling on the scale of words: 8, so that 255 steps reach beyond any comment. */
const WORD_STEPS = 8;
const wordsAt = Array.from({ length: 256 }, (_, step) => Math.round(2 ** (step / WORD_STEPS) - 1));

export function packComments(comments: ReadonlyMap<CommentId, KnownComment>): PackedComments {
  const all = [...comments.values()];
  const markedAt: number[] = [];
  const editedTo: number[] = [];
  for (const [i, comment] of all.entries()) {
    if (comment.markedAt !== null) markedAt.push(i, comment.markedAt);
    if (comment.editedTo !== null) editedTo.push(i, comment.editedTo);
  }
  return {
    ids: packIds([...comments.keys()]),
    hashes: Uint16Array.from(all, (comment) => comment.hash),
    depths: Uint8Array.from(all, (comment) => Math.min(comment.depth, 255)),
    words: Uint8Array.from(all, (comment) => Math.min(Math.round(WORD_STEPS * Math.log2(1 + comment.words)), 255)),
    firstSeen: packRuns(all, (comment) => comment.firstSeen),
    readIn: packRuns(all, (comment) => comment.readIn ?? 0),
    gone: packRuns(all, (comment) => Number(comment.gone)),
    markedAt: Float64Array.from(markedAt),
    editedTo: Uint32Array.from(editedTo),
  };
}

export function unpackComments(packed: PackedComments): Map<CommentId, KnownComment> {
  const ids = unpackIds(packed.ids);
  const firstSeen = unpackRuns(packed.firstSeen, ids.length);
  const readIn = unpackRuns(packed.readIn, ids.length);
  const gone = unpackRuns(packed.gone, ids.length);
  const markedAt = new Map(pairsOf(packed.markedAt));
  const editedTo = new Map(pairsOf(packed.editedTo));
  const comments = new Map<CommentId, KnownComment>();
  for (const [i, id] of ids.entries()) {
    comments.set(id, {
      id,
      depth: packed.depths[i] ?? 0,
      words: unpackWords(packed.words[i] ?? 0),
      hash: packed.hashes[i] ?? 0,
      editedTo: editedTo.get(i) ?? null,
      firstSeen: firstSeen[i] ?? 0,
      readIn: readIn[i] || null,
      markedAt: markedAt.get(i) ?? null,
      gone: gone[i] === 1,
    });
  }
  return comments;
}

/** The length in words that a packed one stands for. */
export function unpackWords(packed: number): number {
  return wordsAt[packed] ?? 0;
}
