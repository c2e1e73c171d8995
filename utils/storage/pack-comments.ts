import type { CommentId } from '../thread/comment.ts';
import type { KnownComment } from '../thread/memory.ts';
import { findIds, packIds, unpackIds } from './pack-ids.ts';
import { packRuns, pairsOf, unpackRuns } from './runs.ts';
import type { PackedComments, PackedIds } from './schema.ts';

/** Steps a doubling on the scale of words: 8, so that 255 steps reach beyond any comment. */
const WORD_STEPS = 8;
/** For `firstSeen` null: later than every visit. */
export const UNSEEN = Number.POSITIVE_INFINITY;
const wordsAt = Array.from({ length: 256 }, (_, step) => Math.round(2 ** (step / WORD_STEPS) - 1));

export function packComments(comments: ReadonlyMap<CommentId, KnownComment>): PackedComments {
  const columns = emptyColumns(comments.size);
  let i = 0;
  for (const comment of comments.values()) setRow(columns, i++, comment);
  return packColumns(packIds([...comments.keys()]), columns);
}

/** `hint`: see `unpackIds`. */
export function unpackComments(packed: PackedComments, hint?: readonly CommentId[]): Map<CommentId, KnownComment> {
  const columns = unpackColumns(packed);
  const comments = new Map<CommentId, KnownComment>();
  for (const [i, id] of unpackIds(packed.ids, hint).entries()) comments.set(id, getRow(columns, i, id));
  return comments;
}

/**
 * Changes a few comments of many, without unpacking the others. `change` gets those of the ids that are there and
 * answers the same ids; others it answers are left out.
 */
export function changeComments(
  packed: PackedComments,
  ids: ReadonlySet<CommentId>,
  change: (few: Map<CommentId, KnownComment>) => ReadonlyMap<CommentId, KnownComment>,
): PackedComments {
  const found = findIds(packed.ids, ids);
  const columns = unpackColumns(packed);
  const few = new Map([...found].map(([id, i]) => [id, getRow(columns, i, id)]));
  for (const [id, comment] of change(few)) {
    const i = found.get(id);
    if (i !== undefined) setRow(columns, i, comment);
  }
  return packColumns(packed.ids, columns);
}

/** The length in words that a packed one stands for. */
export function unpackWords(packed: number): number {
  return wordsAt[packed] ?? 0;
}

/** The columns with one entry a comment each; of the rare facts, an entry for the few that have them. */
interface Columns {
  hashes: Uint16Array;
  depths: Uint8Array;
  words: Uint8Array;
  firstSeen: Float64Array;
  readIn: Float64Array;
  gone: Float64Array;
  markedAt: Map<number, number>;
  editedTo: Map<number, number>;
}

function emptyColumns(length: number): Columns {
  return {
    hashes: new Uint16Array(length),
    depths: new Uint8Array(length),
    words: new Uint8Array(length),
    firstSeen: new Float64Array(length),
    readIn: new Float64Array(length),
    gone: new Float64Array(length),
    markedAt: new Map(),
    editedTo: new Map(),
  };
}

function unpackColumns(packed: PackedComments): Columns {
  const { length } = packed.ids.low;
  return {
    hashes: packed.hashes,
    depths: packed.depths,
    words: packed.words,
    firstSeen: unpackRuns(packed.firstSeen, length),
    readIn: unpackRuns(packed.readIn, length),
    gone: unpackRuns(packed.gone, length),
    markedAt: new Map(pairsOf(packed.markedAt)),
    editedTo: new Map(pairsOf(packed.editedTo)),
  };
}

function packColumns(ids: PackedIds, columns: Columns): PackedComments {
  const { hashes, depths, words, firstSeen, readIn, gone, markedAt, editedTo } = columns;
  return {
    ...{ ids, hashes, depths, words },
    ...{ firstSeen: packRuns(firstSeen), readIn: packRuns(readIn), gone: packRuns(gone) },
    markedAt: Float64Array.from([...markedAt].flat()),
    editedTo: Uint32Array.from([...editedTo].flat()),
  };
}

function getRow(columns: Columns, i: number, id: CommentId): KnownComment {
  return {
    id,
    depth: columns.depths[i] ?? 0,
    words: unpackWords(columns.words[i] ?? 0),
    hash: columns.hashes[i] ?? 0,
    editedTo: columns.editedTo.get(i) ?? null,
    firstSeen: columns.firstSeen[i] === UNSEEN ? null : (columns.firstSeen[i] ?? 0),
    readIn: columns.readIn[i] || null,
    markedAt: columns.markedAt.get(i) ?? null,
    gone: columns.gone[i] === 1,
  };
}

function setRow(columns: Columns, i: number, comment: KnownComment): void {
  columns.depths[i] = Math.min(comment.depth, 255);
  columns.words[i] = Math.min(Math.round(WORD_STEPS * Math.log2(1 + comment.words)), 255);
  columns.hashes[i] = comment.hash;
  columns.firstSeen[i] = comment.firstSeen ?? UNSEEN;
  columns.readIn[i] = comment.readIn ?? 0;
  columns.gone[i] = Number(comment.gone);
  setRare(columns.markedAt, i, comment.markedAt);
  setRare(columns.editedTo, i, comment.editedTo);
}

function setRare(column: Map<number, number>, i: number, value: number | null): void {
  if (value === null) column.delete(i);
  else column.set(i, value);
}
