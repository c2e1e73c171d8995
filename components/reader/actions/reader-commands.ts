import type { KeyAction } from '../../../utils/settings/keys.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import type { ShownDepth } from '../../../utils/thread/depth-folds.ts';
import { quoteComment } from '../../../utils/thread/quote-comment.ts';
import { words } from '../../shared/words.ts';
import type { FindChange } from '../change/find-change.ts';
import type { Host } from '../page/host.ts';
import type { Original } from '../page/original.ts';
import type { PanelCommands } from '../panels/Panels.tsx';
import type { RowMenuCommands } from '../panels/RowMenu.tsx';
import type { WrongPlaceCommands } from '../panels/WrongPlace.tsx';
import type { RowCommands } from '../tree/tree-events.ts';
import { type Bookmarking, createBookmarking } from './bookmarking.ts';
import { createChanges } from './changes.ts';
import { createFinding, type Finding } from './finding.ts';
import { createFolds, type Folds } from './folds.ts';
import { createFollowing } from './following.ts';
import { createGuessing, type Guessing } from './guessing.ts';
import { createMarks, type Marks } from './marks.ts';
import { createMoves, type Moves } from './moves.ts';
import { createMuting, type Muting } from './muting.ts';
import { nodeOf, type ReaderContext } from './reader-context.ts';
import { createViews, type Views } from './views.ts';

/** Everything the reader can be asked to do, by whom it is asked. */
export interface ReaderCommands {
  marks: Marks;
  folds: Folds;
  moves: Moves;
  finding: Finding;
  bookmarking: Bookmarking;
  guessing: Guessing;
  views: Views;
  muting: Muting;
  rows: RowCommands;
  rowMenu: RowMenuCommands;
  panels: PanelCommands;
  /** Goes to a comment that was asked for by name, and shows it whole. */
  go(id: CommentId): void;
  /** Answers whether the key meant something here. */
  key(action: KeyAction): boolean;
  /** Letters are ours only while the tree is in view, or has the focus. */
  keysBelongHere(): boolean;
}

interface CommandsOptions {
  /** Puts all rows in their order again; null where they stand at once. */
  replaceRows(): Promise<void> | null;
  /** Puts rows that belong elsewhere now where they belong. */
  placeRows(): void;
  original: Original;
  host: Host;
  /** What is done where the tree is wrong; brought in when it is asked for. */
  wrong: Omit<WrongPlaceCommands, 'close'>;
  covers(): readonly Element[];
  /** Brings in what tells how a comment was changed. */
  loadChange(): Promise<FindChange>;
  /** Of the page, as in `lang`. */
  language: string;
  /** Brings the tree up to what the page holds now. */
  readAgain(): void;
  /** The rest of a thread that comes in pieces. */
  opening: { start(): void; stop(): void; ask(): void };
}

export function createCommands(context: ReaderContext, options: CommandsOptions): ReaderCommands {
  const { store } = context;
  const marks = createMarks(context);
  const folds = createFolds(context);
  const moves = createMoves(context, folds, marks);
  const muting = createMuting(context, moves.here);
  /** Goes to what was asked for, and shows it whole. */
  const show: Moves['go'] = (id, how) => {
    muting.open(id);
    moves.go(id, how);
  };
  const finding = createFinding(context, { ...moves, go: show }, options.replaceRows);
  const bookmarking = createBookmarking(context);
  const following = createFollowing(context);
  const guessing = createGuessing(context, folds, options.placeRows);
  const changes = createChanges(context, options.loadChange, options.language);
  const views = createViews(context, { ...moves, go: show }, options);
  const closeMenu = () => store.set({ menu: null });
  /** `refused`: said where the page's permissions policy forbids it; there is nothing else to copy with. */
  const copy = (text: string, done: string, refused: string) => {
    context.window.navigator.clipboard.writeText(text).then(
      () => store.set({ toast: { text: done } }),
      () => store.set({ toast: { text: refused } }),
    );
  };

  const rows: RowCommands = {
    toggleFold: folds.toggle,
    found(id) {
      folds.openPathOf(id);
      muting.open(id);
      if (store.get().showings.get(id) === 'line') finding.openLine(id);
    },
    openLine(id) {
      if (!muting.open(id)) finding.openLine(id);
    },
    openRun(id) {
      const row = context.view.rowOf(id);
      context.scrolling.keep(row?.item ?? null, () => folds.openRun(id));
      row?.article.focus({ preventScroll: true });
    },
    bookmark: bookmarking.toggle,
    more: (id) => store.set({ menu: store.get().menu === id ? null : id }),
    change: (id) => void changes.toggle(id),
    why: guessing.why,
    reject: (id) => {
      guessing.reject(id);
    },
    go: show,
    reply: views.reply,
    follow: views.follow,
    arrived: moves.arrive,
  };
  const rowMenu: RowMenuCommands = {
    close: closeMenu,
    reply: views.reply,
    toggleRead: marks.toggle,
    markBranch: marks.markBranch,
    bookmark: bookmarking.toggle,
    markAbove: marks.markAbove,
    copyLink(id) {
      const permalink = nodeOf(context, id)?.comment.permalink;
      if (permalink !== undefined) copy(permalink, words.linkCopied, permalink);
    },
    copyQuote(id) {
      const comment = nodeOf(context, id)?.comment;
      if (comment) copy(quoteComment(comment, words.noName), words.quoteCopied, words.copyFailed);
    },
    showOnBlog: views.showOnBlog,
    onlyBy: (author) => finding.filter({ author }),
    mute: muting.mute,
    follow: following.toggle,
  };
  const panels: PanelCommands = {
    view: views.show,
    follow: () => following.toggle(null),
    filter: finding.filter,
    order: finding.order,
    since: finding.since,
    depth: (depth) => folds.depth(depth, moves.here()),
    search: finding.search,
    searchStep: finding.searchStep,
    nextUnread: () => moves.unread(1),
    markAllRead: marks.markAll,
    help: (help) => store.set({ help }),
    wrong: {
      ...options.wrong,
      open: () => store.set({ wrong: true }),
      close: () => store.set({ wrong: false }),
    },
    openAll: options.opening.start,
    stopOpening: options.opening.stop,
    askBlog: options.opening.ask,
    toastGone: () => store.set({ toast: null }),
    go: (id) => moves.go(id),
  };

  const atRow = (act: (id: CommentId) => void) => {
    const id = moves.here();
    if (id !== null) act(id);
    return id !== null;
  };
  const depth = (shown: ShownDepth) => {
    folds.depth(shown, moves.here());
    return true;
  };
  const always = (act: () => void) => () => {
    act();
    return true;
  };
  const keys: Record<KeyAction, () => boolean> = {
    next: always(() => moves.step(1)),
    previous: always(() => moves.step(-1)),
    nextUnread: always(() => moves.unread(1)),
    previousUnread: always(() => moves.unread(-1)),
    parent: always(() => moves.parent()),
    previousSibling: always(() => moves.sibling(-1)),
    nextSibling: always(() => moves.sibling(1)),
    fold: () => atRow((id) => folds.toggle(id, null)),
    depth1: () => depth(1),
    depth2: () => depth(2),
    depth3: () => depth(3),
    depthAll: () => depth('all'),
    bookmark: () => atRow(bookmarking.toggle),
    toggleRead: () => atRow(marks.toggle),
    markUnread: () => atRow((id) => marks.mark([id], false)),
    reject() {
      const id = moves.here();
      return id !== null && guessing.reject(id);
    },
    search: always(() => finding.search('')),
    help: always(() => panels.help(true)),
    toggleView: always(() => views.show(store.get().view === 'tree' ? 'original' : 'tree')),
  };

  return {
    marks,
    folds,
    moves,
    finding,
    bookmarking,
    guessing,
    views,
    muting,
    go(id) {
      if (nodeOf(context, id)) show(id);
      else store.set({ toast: { text: words.notHere } });
    },
    rows,
    rowMenu,
    panels,
    key(action) {
      // With the blog's own comments in view, all letters but the way back are the page's.
      return store.get().view === 'tree' || action === 'toggleView' ? keys[action]() : false;
    },
    keysBelongHere: () => views.isInView(),
  };
}
