import type { ThreadState } from '../../utils/messaging/protocol.ts';
import type { LeftWhy } from '../../utils/messaging/tab-protocol.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { words } from '../shared/words.ts';
import { createReader, type Reader } from './create-reader.tsx';
import { mergeFound } from './merge-found.ts';
import { createAsking } from './more/create-asking.ts';
import { createOpening } from './more/create-opening.ts';
import type { OpeningParts } from './more/opening-parts.ts';
import { enoughRows, whatIsLookedAt } from './page/first-screen.ts';
import { followColumn } from './page/follow-column.ts';
import { keepInFrame } from './page/frame-height.ts';
import { createHostPlace } from './page/host-place.ts';
import { watchSameAddress } from './page/same-address.ts';
import { giveWay, resultInSlices } from './page/slices.ts';
import { isTooMuch } from './page/too-much.ts';
import { showUnreadCount } from './page/unread-count.ts';
import { addressOf, watchPage } from './page/watch-page.ts';
import { answersOf } from './page-answers.ts';
import { readWords } from './read-words.ts';
import type { FoundThread, ReaderServices } from './reader-services.ts';
import { arrangeThread } from './state/arrange-thread.ts';
import { hasCopies } from './state/copies.ts';
import { openingOf, rememberedState, settledBefore } from './state/opening.ts';
import { isSaidTheSame, joinDecisions } from './state/own-decisions.ts';
import { marksSince } from './state/own-marks.ts';
import { readRunsOf } from './state/read-runs.ts';
import { takeOutMoved } from './tree/take-out-moved.ts';

/** One thread on its page, from the first row to being left. */
export interface Session {
  /** Asks the background again: another tab changed something, or somebody wants to be taken to a comment. */
  openAgain(): Promise<void>;
  /** Takes the tree away and leaves the page as it was. */
  stop(): void;
}

interface SessionOptions {
  /** The page holds another thread now, or none; the session has been stopped. */
  replaced(): void;
  /** The session cannot go on, or is no longer wanted here, and has been stopped. `why`: what people should know of it. */
  ended(why?: LeftWhy): void;
}

export type SessionServices = ReaderServices & Pick<OpeningParts, 'loadMore'>;

export type StartSession = typeof startSession;

/** Older marks have been acknowledged, or were meant to be overruled by another tab. */
const answerMs = 5_000;

/** Rebuilds the thread on its page. Null where the background says not to; what it throws, it has cleaned up after. */
export async function startSession(
  first: FoundThread,
  services: SessionServices,
  options: SessionOptions,
): Promise<Session | null> {
  const stopping = new AbortController();
  try {
    return await buildSession(first, services, options, stopping);
  } catch (error: unknown) {
    stopping.abort();
    throw error;
  }
}

async function buildSession(
  first: FoundThread,
  services: SessionServices,
  { replaced, ended }: SessionOptions,
  stopping: AbortController,
): Promise<Session | null> {
  const { window } = services;
  const { signal } = stopping;
  const address = addressOf(window);
  let found = first;
  // Reading the page took its time already.
  await giveWay(window);
  const looked = whatIsLookedAt(found, window);
  const reader: Reader = createReader({
    foundNow: () => found,
    services,
    opening: { start: () => void opening.start(), stop: () => opening.stop(), ask: () => void asking.ask() },
    readAgain: () => void guarded(readAgain),
    openAgain: () => void openAgain(),
    signal,
  });
  const { store, commands, context, view, host, original } = reader;
  const opening = createOpening({
    ...{ reader, services, loadMore: services.loadMore, foundNow: () => found },
    readAgain: () => guarded(readAgain) !== null && !signal.aborted && found.section.isConnected,
    join: (comments) => guarded(() => merge({ ...found, thread: { ...found.thread, comments: [...comments] } })),
    signal,
  });
  const asking = createAsking({ reader, services, signal });
  const place = createHostPlace(host.element, host.root.getRootNode() as ShadowRoot, () => window.performance.now());

  await giveWay(window);
  // The background is asked while the first rows are being built.
  const asked = ask();
  // What it answers is awaited further down; a refusal must not go unheard meanwhile.
  asked.catch(() => {});
  await giveWay(window);
  const reading = readWords(store.get(), found, () => false, services.implyReplies);
  const replies = await resultInSlices(reading, window, signal);
  if (!replies) return null;
  store.set(arrangeThread(store.get(), { replies }));
  await giveWay(window);
  const [answer] = await Promise.all([asked, reader.placeRows(enoughRows(looked, window))]);
  if (!answer.act) {
    stopping.abort();
    return null;
  }
  const unmoved = store.get().tree;
  remember(answer);
  if (answer.settings.cueLanguagesOff.length > 0) await readWordsAgain();
  store.set({ folded: new Set(answer.folded), settled: settledBefore(answer, store.get(), looked.id) });
  const isMoved = store.get().tree !== unmoved;
  if (isMoved || readRunsOf(store.get()).size > 0) {
    // Some guesses are rejected, or all are off, or what was read takes less room: nothing has been shown yet.
    if (isMoved) takeOutMoved(unmoved, reader);
    await reader.placeRows(enoughRows(looked, window));
  }

  reader.drawPanels();
  reader.reserve(looked.heightPx);
  const cover = found.covers[0] ?? found.section;
  const coverTopPx = cover.getBoundingClientRect().top;
  keepInFrame({ window, host, signal });
  place.putBefore(cover);
  original.hide(found.covers);
  looked.restore(reader, coverTopPx);
  const { element, root } = host;
  followColumn({ window, host: element, root, original, foundNow: () => found, change: keepPlace, signal });
  signal.addEventListener(
    'abort',
    services.answerPageCalls(
      answersOf(reader, {
        ...{ leave, settingsChanged, pageLinks: services.pageLinks },
        threadChanged: () => void openAgain(),
      }),
    ),
  );
  showUnreadCount(store, services, signal);
  watchPage({
    window,
    host: host.element,
    section: () => found.section,
    evicted() {
      const put = place.putBack();
      if (put === 'unwanted') leave(put);
      else if (put === 'gone') startAnew();
    },
    changed: () => guarded(readAgain) ?? false,
    signal,
  });
  window.addEventListener('hashchange', () => commands.views.follow(window.location.href), { signal });
  watchSameAddress(window, commands.views.follow, signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && void openAgain(), { signal });

  window.requestAnimationFrame(() => host.element.setAttribute('ready', ''));
  const stands = reader.placeRows().then((done) => done && reader.wholeBodies().then(() => !signal.aborted));
  void stands.then((done) => done && finish(answer)).catch(() => leave());
  return { openAgain, stop: () => stopping.abort() };

  function ask(): Promise<ThreadState> {
    return services.call('openThread', openingOf(store.get().thread, found.more));
  }

  function remember(state: ThreadState): void {
    const now = window.performance.now();
    // In a private window nobody but this page knows what was read.
    const since = state.remembers ? now - answerMs : 0;
    const remembered = rememberedState(state, marksSince(reader.ownMarks, since), store.get());
    if (!state.remembers && store.get().bookmarks.size > 0) remembered.bookmarks = store.get().bookmarks;
    store.set(remembered);
    commands.muting.change(state.muted);
    const decisions = joinDecisions(state.decisions, reader.ownDecisions);
    const { implied, removed } = state;
    const before = store.get();
    const remembersTold = state.decisions.filter(({ decision }) => decision === 'told').map(({ id }) => id);
    const told = new Set([...before.told, ...remembersTold]);
    const isSame =
      implied === before.implied && isSaidTheSame(decisions, before.decisions) && !hasCopies(state, store.get());
    if (!isSame) store.set({ ...arrangeThread(before, { implied, decisions, told, removed }), why: null });
  }

  function finish({ goTo }: ThreadState): void {
    reader.reserve(0);
    host.element.setAttribute('complete', '');
    // The page would have gone there, were its comments not hidden.
    if (goTo === null && looked.isAtAddress) commands.views.follow(window.location.href);
    opening.look();
    asking.look();
    go(goTo);
  }

  function go(goTo: ThreadState['goTo']): void {
    if (goTo === null) return;
    if (goTo === 'unread') commands.moves.firstUnread();
    else commands.go(goTo);
  }

  /** Changes rows while what one looks at stays in place. */
  function keepPlace(change: () => void): void {
    const here = commands.moves.here();
    context.scrolling.keep(here === null ? null : (view.rowOf(here)?.article ?? null), change);
  }

  async function openAgain(): Promise<void> {
    try {
      const state = await ask();
      if (signal.aborted) return;
      keepPlace(() => {
        const { tree } = store.get();
        remember(state);
        if (store.get().tree !== tree) reader.placeSoon(0);
      });
      go(state.goTo);
    } catch {
      // The worker did not answer: what is shown stays as it is, and marks are kept by the outbox.
    }
  }

  function settingsChanged(settings: Settings): void {
    const { cueLanguagesOff } = store.get().settings;
    store.set({ settings });
    if (String(settings.cueLanguagesOff) !== String(cueLanguagesOff)) readWordsAgain().catch(() => leave());
  }

  /** Other cue words count now. */
  async function readWordsAgain(): Promise<void> {
    const reading = readWords({ ...store.get(), replies: new Map() }, found, () => false, services.implyReplies);
    const replies = await resultInSlices(reading, window, signal);
    if (!replies) return;
    keepPlace(() => {
      store.set(arrangeThread(store.get(), { replies }));
      reader.placeSoon(0);
    });
  }

  /** Answers whether anything came of it. */
  function readAgain(): boolean {
    const threads = services.readThreads();
    const same = threads.find(({ thread }) => thread.key === store.get().thread.key);
    if (same) {
      if (isTooMuch(same)) return leave('tooMuch');
      found = same;
      place.putBefore(same.covers[0] ?? same.section);
      if (store.get().view === 'tree') original.hide(same.covers);
      const merged = merge(same);
      opening.look();
      return merged;
    }
    if (threads.length > 0 || addressOf(window) !== address) startAnew();
    else if (!found.section.isConnected && store.get().toast?.text !== words.sectionGone) {
      store.set({ toast: { text: words.sectionGone } });
    }
    return false;
  }

  /** Answers whether anything is different now. */
  function merge(now: FoundThread): boolean {
    const { added, merged } = mergeFound(reader, now, services.implyReplies);
    if (added > 0) {
      if (store.get().opening !== 'running') store.set({ toast: { text: words.moreComments(added) } });
      void openAgain();
    }
    return merged;
  }

  function guarded<Answer>(work: () => Answer): Answer | null {
    try {
      return work();
    } catch {
      // The page is the page's: rather its own comments than a broken tree.
      leave();
      return null;
    }
  }

  function startAnew(): void {
    stopping.abort();
    replaced();
  }

  /** Nothing can come of anything any more. */
  function leave(why?: LeftWhy): false {
    stopping.abort();
    ended(why);
    return false;
  }
}
