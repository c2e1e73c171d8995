import type { FollowSummary } from '../../../utils/messaging/follow-protocol.ts';
import type { Bookmark, RemovedComment, SeenVisit } from '../../../utils/messaging/protocol.ts';
import type { ThreadCounts } from '../../../utils/messaging/tab-protocol.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import type { CommentId, PageComment, Thread } from '../../../utils/thread/comment.ts';
import { countStates } from '../../../utils/thread/counts.ts';
import type { ShownDepth } from '../../../utils/thread/depth-folds.ts';
import type { ReadState } from '../../../utils/thread/fold-summary.ts';
import type { RootOrder } from '../../../utils/thread/order.ts';
import type { TextChange } from '../change/find-change.ts';
import type { Filter } from '../toolbar/toolbar-props.ts';
import type { Showing } from './filter.ts';
import type { Decisions, FoundReplies, Guess } from './guesses.ts';
import type { SinceChoice } from './new-since.ts';
import type { RowNode, RowTree } from './row-comment.ts';

export interface SearchState {
  query: string;
  /** In reading order. */
  hits: readonly CommentId[];
  /** From 1; 0 before the first step. */
  at: number;
}

export interface ToastState {
  text: string;
  undo?: () => void;
}

/** Everything the views draw from. Replaced in parts, never changed in place. */
export interface ReaderState {
  thread: Thread<PageComment>;
  /** Found in the words of the thread; what was found stays as long as the page. */
  replies: FoundReplies;
  decisions: Decisions;
  /** Those of the decisions that are the blog's, asked for by the reader. */
  told: ReadonlySet<CommentId>;
  /** Whether the blog may be asked who answers whom. */
  canAsk: boolean;
  /** Whether replies are placed by their wording here. */
  implied: boolean;
  /** By answering comment; what the three above come to. */
  guesses: ReadonlyMap<CommentId, Guess>;
  tree: RowTree;
  /** In the chosen order. */
  roots: readonly RowNode[];
  read: ReadonlySet<CommentId>;
  isNew: ReadonlySet<CommentId>;
  edited: ReadonlySet<CommentId>;
  /** Of those, the words as they were read, where following has kept them. */
  readTexts: ReadonlyMap<CommentId, string>;
  /** The authors who are muted on this site. */
  muted: ReadonlySet<string>;
  /** Comments of theirs that were opened, for as long as the page is. */
  opened: ReadonlySet<CommentId>;
  /** The other comments of theirs: a line each, counted as read wherever states are shown, though they may not be. */
  quiet: ReadonlySet<CommentId>;
  bookmarks: ReadonlyMap<CommentId, Bookmark>;
  /** Bookmarked, and no longer on the page: their copies stand in the tree. */
  removed: readonly RemovedComment[];
  /** What was changed in edited comments, where it is shown. */
  changes: ReadonlyMap<CommentId, readonly TextChange[]>;
  folded: ReadonlySet<CommentId>;
  /**
   * Read before this visit, or muted, and not changed since: long runs of them are shown as one line (read-runs.ts).
   * Those that have been shown since are not among them.
   */
  settled: ReadonlySet<CommentId>;
  filter: Filter;
  /** What the filter asked for when it was chosen, and what has been opened since; null without one. */
  matches: ReadonlySet<CommentId> | null;
  showings: ReadonlyMap<CommentId, Showing>;
  order: RootOrder;
  /** The order the thread opened in. */
  usualOrder: RootOrder;
  depth: ShownDepth;
  /** The comment the keys are at. */
  current: CommentId | null;
  view: 'tree' | 'original';
  search: SearchState | null;
  /** End of the visit before, epoch milliseconds; null on the first. */
  since: number | null;
  /** As told by the background; see `ThreadState`. */
  visits: readonly SeenVisit[];
  /** Chosen by the reader, for as long as the page is open; null for the visit before. */
  sinceChoice: SinceChoice | null;
  /** Null where the browser lets nothing be kept now: what is marked waits in the page. */
  remembers: boolean | null;
  /** How the thread is followed; null where it is not. */
  follow: FollowSummary | null;
  canFollow: boolean;
  settings: Settings;
  editingNote: CommentId | null;
  /** Whose "more" list is open. */
  menu: CommentId | null;
  /** Whose "Why is it here?" is open. */
  why: CommentId | null;
  help: boolean;
  /** Whether "Something in the wrong place?" is open. */
  wrong: boolean;
  /** Whether the page holds back some of the thread, and whether that is being opened. */
  opening: 'nothing' | 'possible' | 'running';
  toast: ToastState | null;
}

export type Listener = (now: ReaderState, before: ReaderState) => void;

export interface Store {
  get(): ReaderState;
  set(change: Partial<ReaderState>): void;
  /** Called after every change, in order of subscription; returns the way to stop. */
  subscribe(listener: Listener): () => void;
}

export function createStore(initial: ReaderState): Store {
  let state = initial;
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type ReadFacts = Pick<ReaderState, 'read' | 'isNew' | 'quiet'>;

/** As it is shown. */
export function stateOf({ read, isNew, quiet }: ReadFacts, id: CommentId): ReadState {
  if (read.has(id) || quiet.has(id)) return 'read';
  return isNew.has(id) ? 'new' : 'unread';
}

type CountFacts = ReadFacts & Pick<ReaderState, 'thread'>;

/** The last answer of `countsOf`: several views ask after every change, and few changes are about it. */
let last: { facts: CountFacts; counts: ThreadCounts } | null = null;

export function countsOf({ thread, read, isNew, quiet }: CountFacts): ThreadCounts {
  const { facts } = last ?? {};
  const isSame = facts?.thread === thread && facts.read === read && facts.isNew === isNew && facts.quiet === quiet;
  if (last && isSame) return last.counts;
  const ids = thread.comments.flatMap(({ id, kind }) => (kind === 'placeholder' ? [] : [id]));
  last = { facts: { thread, read, isNew, quiet }, counts: countStates(ids, withIds(read, quiet, true), isNew) };
  return last.counts;
}

/** A copy with some ids put in or taken out. */
export function withIds<Id>(set: ReadonlySet<Id>, ids: Iterable<Id>, wanted: boolean): Set<Id> {
  const copy = new Set(set);
  for (const id of ids) {
    if (wanted) copy.add(id);
    else copy.delete(id);
  }
  return copy;
}
