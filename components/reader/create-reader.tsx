import { render } from 'preact';
import { actionOf, keysInForce } from '../../utils/settings/keys.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { interfaceLanguage } from '../shared/words.ts';
import { createCommands, type ReaderCommands } from './actions/reader-commands.ts';
import type { ReaderContext } from './actions/reader-context.ts';
import { createBodyCopies } from './body-copies.ts';
import { completeBodies } from './complete-bodies.ts';
import { keeping } from './keeping.ts';
import { listenForKeys } from './keys.ts';
import { takeColumn } from './page/column.ts';
import { headingLevelFor } from './page/heading-level.ts';
import { createHost, type Host } from './page/host.ts';
import { watchMenuPlace } from './page/menu-place.ts';
import { onScroll } from './page/on-scroll.ts';
import { createOriginal, type Original } from './page/original.ts';
import { watchReading } from './page/reading.ts';
import { createScrolling } from './page/scrolling.ts';
import { watchTopEdge } from './page/top-edge.ts';
import { sameTrail, trailOf } from './page/trail.ts';
import type { TrailStep } from './panels/ContextLine.tsx';
import { Panels } from './panels/Panels.tsx';
import { createRowPanels, type RowPanels } from './panels/row-panels.tsx';
import { createRail } from './rail/create-rail.ts';
import type { FoundThread, ReaderServices } from './reader-services.ts';
import { initialState } from './state/opening.ts';
import { noteDecisions, type OwnDecisions } from './state/own-decisions.ts';
import { noteMarks, type OwnMark } from './state/own-marks.ts';
import { buildRowTree } from './state/row-comment.ts';
import { createStore, type ReaderState, type Store } from './state/store.ts';
import { applyTheme } from './theme/apply-theme.ts';
import { themeOf } from './theme/theme-of.ts';
import { watchTheme } from './theme/watch-theme.ts';
import { drawChanges } from './tree/draw-changes.ts';
import { holdFocus } from './tree/hold-focus.ts';
import { keepNewDivider } from './tree/new-divider.ts';
import { createPeek } from './tree/peek.ts';
import { createPlacing } from './tree/placing.ts';
import type { Row, RowMaker } from './tree/row.ts';
import { isGroup } from './tree/row-groups.ts';
import { callName, clockStyleOf, dayOptionsOf } from './tree/row-name.ts';
import { createRowTemplate } from './tree/row-template.ts';
import { markHits } from './tree/search-marks.ts';
import { listenForRows } from './tree/tree-events.ts';
import { createTreeView, type TreeView } from './tree/tree-view.ts';

/** The reader of one thread: everything but its place on the page, and what it hears from outside. */
export interface Reader {
  store: Store;
  view: TreeView;
  context: ReaderContext;
  commands: ReaderCommands;
  host: Host;
  original: Original;
  rowPanels: RowPanels;
  /** Marks made on this page, the last one of each comment. */
  ownMarks: ReadonlyMap<CommentId, OwnMark>;
  ownDecisions: OwnDecisions;
  /** On which comment the browser's menu was opened last. */
  pointed(): CommentId | null;
  /** Draws head, toolbar and foot, and from now on whenever they change. */
  drawPanels(): void;
  /** Makes rows until this says enough, or all. Answers whether all rows stand. A later call stops an earlier one. */
  placeRows(enough?: (row: Row) => boolean): Promise<boolean>;
  /** Puts rows where they belong now, at once where all stand and few are added; else in slices. */
  placeSoon(added: number): void;
  /** Done when all bodies that stand have their images and formulas. */
  wholeBodies(): Promise<void>;
  /** Keeps the page as long as it was while rows are being made; 0 no longer does. */
  reserve(heightPx: number): void;
}

const headingId = 'heading';
/** Of the context line, and a little air. */
const trailPx = 42;

interface ReaderOptions {
  /** The section as last read; pages draw theirs again. */
  foundNow(): FoundThread;
  services: ReaderServices;
  /** The rest of a thread that comes in pieces. */
  opening: { start(): void; stop(): void; ask(): void };
  /** Brings the tree up to what the page holds now. */
  readAgain(): void;
  /** Asks the background once more what it remembers of the thread. */
  openAgain(): void;
  signal: AbortSignal;
}

export function createReader({ foundNow, services, opening, readAgain, openAgain, signal }: ReaderOptions): Reader {
  const { document, window, call } = services;
  const found = foundNow();
  const { thread } = found;
  const theme = themeOf(found);
  const store = createStore(initialState(thread, buildRowTree(thread.comments), found.asks ? 'page' : 'oldest'));
  const host = createHost(document, services.shadowMode, headingId);
  applyTheme(host.root, theme);
  const widthPx = takeColumn(host.root, found) || 640;

  const bodies = createBodyCopies(document, services.loadPurifier, (partial) =>
    completeBodies(partial, { window, store, view, scrolling, commands, signal }),
  );
  const headingLevel = headingLevelFor(found.covers);
  let idsMade = 0;
  const maker: RowMaker = {
    template: createRowTemplate(document, headingLevel + 1),
    days: dayOptionsOf(thread.comments, theme.language || interfaceLanguage, new Date()),
    language: theme.language.startsWith(interfaceLanguage) ? null : theme.language,
    bodyOf: bodies.copyOf,
    nextId: () => `c${++idsMade}`,
  };
  const lineHeightPx = theme.fontSizePx * theme.lineHeight;
  const scrolling = createScrolling({ window, root: host.root, signal });
  const edge = watchTopEdge({ window, host: host.element, root: host.root, signal });
  const barPx = () => edge.px() + (host.root.querySelector('.bar')?.getBoundingClientRect().height ?? 0);

  const reading = watchReading({
    window,
    topPx: barPx,
    endsIn: (place) => (isGroup(place) ? place.querySelectorAll('.end') : null),
    signal,
    stayed(ends) {
      if (!store.get().settings.markWhileReading || store.get().view !== 'tree') return;
      commands.marks.passed(ends.flatMap((end) => view.rowAt(end)?.node.comment.id ?? []));
    },
    rested() {
      commands.marks.settle();
    },
  });
  const view = createTreeView({
    document,
    store,
    maker,
    column: { widthPx, fontSizePx: theme.fontSizePx, lineHeightPx },
    placed: (row, group) => reading.watch(group ?? row.end),
  });
  const ownMarks = new Map<CommentId, OwnMark>();
  const ownDecisions = new Map<CommentId, CommentId | null | undefined>();
  const created = services.createOutbox(thread.key, signal, keeping(store, openAgain));
  const outbox = noteMarks(noteDecisions(created, ownDecisions), ownMarks, window);
  const context: ReaderContext = {
    store,
    view,
    scrolling,
    outbox,
    call,
    pageLinks: services.pageLinks,
    window,
    say: host.say,
    called(id) {
      const comment = store.get().tree.byId.get(id)?.comment;
      return comment ? callName(comment, maker.days) : '';
    },
    topPx: () => barPx() + trailPx,
    headingLevel,
  };
  const original = createOriginal(window, {
    countComments: () => store.get().thread.comments.length,
    grows: () => isGrowing(foundNow()),
    listHidden: services.listHidden,
  });
  const clock = clockStyleOf(thread.comments);
  const drawDivider = keepNewDivider(store, view, document, clock);
  const placing = createPlacing({
    view,
    window,
    root: host.root,
    countRows: () => store.get().tree.inOrder.length,
    stand() {
      rowPanels.drawAll();
      rail.draw();
      drawDivider();
    },
    signal,
  });
  const commands = createCommands(context, {
    replaceRows: placing.anew,
    placeRows: () => placing.soon(0),
    original,
    host,
    covers: () => foundNow().covers,
    loadChange: services.loadChange,
    language: theme.language,
    wrong: {
      notComments: async () => (await services.loadPointer()).notComments(foundNow()),
      point: async () => (await services.loadPointer()).point(),
      report: async () => (await services.loadPointer()).report(),
    },
    opening,
    readAgain,
  });
  const rowPanels = createRowPanels(context, commands);
  const rail = createRail({
    document,
    window,
    store,
    view,
    scrolling,
    lineHeightPx,
    called: context.called,
    topPx: barPx,
    firstInView: () => commands.moves.firstInView(),
    go: (id) => commands.moves.go(id, { focus: false }),
    signal,
  });

  const pointed = watchMenuPlace({ window, view, comments: () => store.get().thread.comments, signal });
  const peek = createPeek(context, maker.days, (id) => commands.moves.go(id), signal);

  let trail: readonly TrailStep[] = [];
  const draw = () =>
    render(
      <Panels
        state={store.get()}
        commands={commands.panels}
        clock={clock}
        headingId={headingId}
        headingLevel={headingLevel}
        tree={view.list}
        beside={[rail.element, peek.element]}
        trail={trail}
      />,
      host.root,
    );
  let isDrawing = false;
  const dress = ({ since, settings }: ReaderState) => {
    host.root.classList.toggle('first', since === null);
    host.root.classList.toggle('undimmed', !settings.dimRead);
  };
  const drawSoon = () => {
    if (isDrawing) return;
    isDrawing = true;
    window.queueMicrotask(() => {
      isDrawing = false;
      if (!signal.aborted) draw();
    });
  };
  const lookWhere = () => {
    if (store.get().view !== 'tree') return;
    const first = commands.moves.firstInView();
    rail.showView(first);
    const now = trailOf(view, first, barPx(), maker.days);
    if (sameTrail(trail, now)) return;
    trail = now;
    drawSoon();
  };

  signal.addEventListener('abort', () => {
    render(null, host.root);
    host.element.remove();
    original.show();
  });
  return {
    store,
    view,
    context,
    commands,
    host,
    original,
    rowPanels,
    ownMarks,
    placeRows: placing.rows,
    placeSoon: placing.soon,
    wholeBodies: bodies.whole,
    ownDecisions,
    pointed,
    reserve(heightPx) {
      view.list.style.minBlockSize = heightPx > 0 ? `${heightPx}px` : '';
    },
    drawPanels() {
      draw();
      dress(store.get());
      store.subscribe(dress);
      drawChanges(store, view);
      holdFocus(store, view, host.root);
      markHits(store, view);
      store.subscribe(drawSoon);
      listenForRows(view, commands.rows, signal);
      listenForKeys(document, commands.key, {
        actionOf: (key) => actionOf(keysInForce(store.get().settings.keyChanges), key),
        enabled: () => store.get().settings.keys && commands.keysBelongHere(),
        signal,
        root: host.root.getRootNode() as ShadowRoot,
      });
      onScroll(window, lookWhere, signal);
      watchTheme(found.section, () => applyTheme(host.root, themeOf(foundNow())), signal);
    },
  };
}

/** Whether the page may have more comments than it holds, and adds them by itself. */
function isGrowing({ thread, more }: FoundThread): boolean {
  return (thread.declaredCount ?? 0) > thread.comments.length || more().grows;
}
