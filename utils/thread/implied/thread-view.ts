import { isAnonymous } from '../anonymous.ts';
import type { Comment, CommentId } from '../comment.ts';
import { foldText, foldWords, type WordTable } from './fold-words.ts';

/** A thread made ready for the cues: everything by place, where a smaller place is an earlier comment. */
export interface ThreadView {
  comments: readonly Comment[];
  /** Their texts as far as they are read: nothing of pingbacks and placeholders. */
  texts: readonly string[];
  placeOf: ReadonlyMap<CommentId, number>;
  words: WordTable;
  /** The markup's parent; -1 for roots and for parents that are not on the page. Always a smaller place. */
  parent: Int32Array;
  /** The root of the sub-list a comment stands in, by the markup. */
  root: Int32Array;
  /** The latest comment before it in its sub-list, for a root the latest root before it; -1 for the first. */
  previous: Int32Array;
  /** Minutes since midnight of the clock that the page shows; -1 without one. */
  minute: Int32Array;
  /** The day shown, as year * 10000 + month * 100 + day; -1 without one. */
  day: Int32Array;
  /** The number shown beside a comment, else its place in the document from 1. */
  number: Int32Array;
  /** Whether the page shows those numbers. */
  numbered: boolean;
  /** Whether the markup nests at all. */
  nested: boolean;
  /** How deep the markup nests a comment; 0 for roots. */
  depth: Int32Array;
  /** The deepest of all. Where a blog nests only so far, the parent of what lies there may just head the sub-list. */
  deepest: number;
  /** Who wrote it, as a number; -1 for anonymous comments. */
  author: Int32Array;
}

/** Nobody reads, or answers, further; what is longer is a page pasted in. */
const LONGEST = 20_000;

export function viewThread(comments: readonly Comment[]): ThreadView {
  const minutes = Int32Array.from(comments, minuteShown);
  const days = Int32Array.from(comments, dayShown);
  const { order, parents } = earlierFirst(comments, minutes, days);
  const count = comments.length;
  const placeAt = new Int32Array(count);
  for (let place = 0; place < count; place++) placeAt[order[place] as number] = place;
  const inOrder = Array.from(order, (index) => comments[index] as Comment);
  const ints = () => new Int32Array(count).fill(-1);
  const view = {
    parent: ints(),
    root: ints(),
    depth: ints(),
    previous: ints(),
    minute: ints(),
    day: ints(),
    number: ints(),
    author: ints(),
  };
  const latestUnder = new Int32Array(count).fill(-1);
  const authors = new Map<string, number>();
  /** As written: most names come again and again. */
  const written = new Map<string, number>();
  const placeOf = new Map<CommentId, number>();
  let latestRoot = -1;
  let deepest = 0;
  for (let place = 0; place < count; place++) {
    const comment = inOrder[place] as Comment;
    const index = order[place] as number;
    if (!placeOf.has(comment.id)) placeOf.set(comment.id, place);
    const parentIndex = parents[index] as number;
    const parent = parentIndex < 0 ? -1 : (placeAt[parentIndex] as number);
    const root = parent < 0 ? place : (view.root[parent] as number);
    view.parent[place] = parent;
    const depth = parent < 0 ? 0 : (view.depth[parent] as number) + 1;
    view.depth[place] = depth;
    deepest = Math.max(deepest, depth);
    view.root[place] = root;
    if (parent < 0) {
      view.previous[place] = latestRoot;
      latestRoot = place;
    } else {
      view.previous[place] = latestUnder[root] as number;
    }
    latestUnder[root] = place;
    view.minute[place] = minutes[index] as number;
    view.day[place] = days[index] as number;
    view.number[place] = comment.number ?? index + 1;
    const { name } = comment.author;
    if (name !== null && name !== '' && comment.kind === 'comment') {
      let author = written.get(name);
      if (author === undefined) {
        const key = foldText(name) || name;
        author = authors.get(key) ?? (isAnonymous(name) ? -1 : authors.size);
        authors.set(key, author);
        written.set(name, author);
      }
      view.author[place] = author;
    }
  }
  const texts = inOrder.map(({ kind, text }) => (kind === 'comment' ? text.slice(0, LONGEST) : ''));
  const words = foldWords(texts);
  return {
    ...view,
    comments: inOrder,
    texts,
    placeOf,
    words,
    nested: deepest > 0,
    deepest,
    numbered: comments.some(({ number }) => number !== undefined),
  };
}

/** The document indices of the comments, each after its parent and otherwise by time, then by place on the page. */
function earlierFirst(
  comments: readonly Comment[],
  minutes: Int32Array,
  days: Int32Array,
): { order: Int32Array; parents: Int32Array } {
  const count = comments.length;
  const indexOf = new Map<CommentId, number>();
  comments.forEach((comment, index) => {
    if (!indexOf.has(comment.id)) indexOf.set(comment.id, index);
  });
  const parents = Int32Array.from(comments, (comment) =>
    comment.parentId === null ? -1 : (indexOf.get(comment.parentId) ?? -1),
  );
  const moments = momentsOf(comments, minutes, days);
  const byTime = Int32Array.from(comments, (_, index) => index);
  // Most pages have them in order.
  if (moments.some((moment, index) => moment < (moments[index - 1] ?? moment)))
    byTime.sort((a, b) => (moments[a] as number) - (moments[b] as number) || a - b);
  const order = new Int32Array(count);
  const state = new Uint8Array(count);
  let placed = 0;
  const chain: number[] = [];
  for (const index of byTime) {
    for (let at = index; at >= 0 && state[at] === 0; at = parents[at] as number) {
      state[at] = 1;
      chain.push(at);
    }
    // The top of the chain may point back into it: the markup has a cycle, which ends here.
    const top = chain.at(-1);
    if (top !== undefined) {
      const above = parents[top] as number;
      if (above >= 0 && state[above] === 1) parents[top] = -1;
    }
    for (let at = chain.pop(); at !== undefined; at = chain.pop()) {
      state[at] = 2;
      order[placed++] = at;
    }
  }
  return { order, parents };
}

/** When each was written, comparable among themselves; without a time of its own a comment is as old as the one before it. */
function momentsOf(comments: readonly Comment[], minutes: Int32Array, days: Int32Array): Float64Array {
  const clocked = minutes.some((minute) => minute >= 0);
  const instants = comments.every(
    ({ time }) => time.instant !== null && (time.precision === 'minute' || time.precision === 'second'),
  );
  let latest = Number.NEGATIVE_INFINITY;
  return Float64Array.from(comments, ({ time: { wall, instant } }, index) => {
    if (instants && instant !== null) return instant;
    // A day alone says nothing of the order among clocks.
    if (wall === null || (clocked && wall.length < 16)) return latest;
    latest = (days[index] as number) * 86_400 + Math.max(0, minutes[index] as number) * 60 + Number(wall.slice(17, 19));
    return latest;
  });
}

function minuteShown({ time: { wall } }: Comment): number {
  return wall === null || wall.length < 16 ? -1 : digits(wall, 11, 13) * 60 + digits(wall, 14, 16);
}

function dayShown({ time: { wall } }: Comment): number {
  if (wall === null) return -1;
  return digits(wall, 0, 4) * 10_000 + digits(wall, 5, 7) * 100 + digits(wall, 8, 10);
}

function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}
