import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringIntoView } from '../components/reader/page/bring-into-view.ts';
import { startReader } from '../components/reader/start-reader.ts';
import type { World } from '../components/reader/world.ts';
import { pageLinks } from '../utils/extract/page-links.ts';
import { call as callOnce } from '../utils/messaging/client.ts';
import { insist } from '../utils/messaging/insist.ts';
import { createOutbox } from '../utils/messaging/outbox.ts';
import { answerPageCalls } from '../utils/messaging/page-server.ts';
import { platforms } from '../utils/platforms/index.ts';
import { pageOf } from '../utils/platforms/page-of.ts';
import { type Finders, readInSteps, readPlaceWith, readThreadsWith } from '../utils/platforms/read-threads-with.ts';
import { withRule } from '../utils/thread/site-rule.ts';

const call = insist(callOnce, ['openThread', 'genericWanted', 'threadOffered', 'treeWanted']);

/** Injected into a frame that may hold comments, any number of times: from the second on it asks the first to look again. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  if (world.understoryReader) {
    world.understoryReader.ask();
    return;
  }
  const page = () => ({ ...pageOf(window), now: Date.now() });
  const rules = () => (world.understoryOwnRules ?? []).reduce(withRule, world.understoryRules ?? []);
  const finders: Finders = {
    get findComments() {
      return world.understoryGeneric ?? null;
    },
    findMore(place) {
      if (!world.understoryFindMore) throw new Error('Only what has drawn the thread asks for more of it');
      return world.understoryFindMore(place);
    },
  };
  const reading = {
    readThreads: () => readThreadsWith(finders, page(), { rules: rules() }),
    readPlace: (place: Element) => readPlaceWith(finders, page(), place),
  };
  /** The rules that the page was read by, to tell when they have changed. */
  const rulesNow = () => JSON.stringify(rules());
  let readBy = rulesNow();

  const unseen = bringIntoView(
    document,
    platforms.flatMap((platform) =>
      platform.unseen && document.querySelector(platform.marks) ? [platform.unseen] : [],
    ),
  );
  unseen.set(true);
  const started = startReader({
    document,
    window,
    readThreads: reading.readThreads,
    readInSteps: () => readInSteps(finders, page(), { rules: rules() }),
    readPage: (page, url) => readThreadsWith(finders, { document: page, url, now: Date.now() }, { rules: rules() }),
    async loadGeneric() {
      if (finders.findComments) return false;
      await call('genericWanted');
      return finders.findComments !== null;
    },
    *implyReplies(thread) {
      return world.understoryWords ? yield* world.understoryWords(thread) : [];
    },
    pageLinks: () => pageLinks(document, page().url),
    call,
    async loadTree() {
      if (!world.understoryTree) await call('treeWanted');
      if (!world.understoryTree) throw new Error('The browser did not let the tree into this frame');
      return world.understoryTree;
    },
    listHidden: unseen.set,
    watchAnew: () => world.understoryProbe?.(),
    decided: () => world.understoryLayOut?.(),
    async loadPointer() {
      if (!world.understoryPointer) await call('pointerWanted');
      if (!world.understoryPointer) throw new Error('The browser did not let the pointer into this frame');
      return world.understoryPointer;
    },
    async loadMore() {
      if (!world.understoryMore) await call('moreWanted');
      if (!world.understoryMore) throw new Error('The browser did not let the script into this frame');
      return world.understoryMore;
    },
    async loadChange() {
      if (!world.understoryChange) await call('changeWanted');
      if (!world.understoryChange) throw new Error('The browser did not let the script into this frame');
      return world.understoryChange;
    },
    async loadAsker() {
      if (!world.understoryAsker) await call('moreWanted');
      if (!world.understoryAsker) throw new Error('The browser did not let the script into this frame');
      return world.understoryAsker;
    },
    async loadPurifier() {
      if (!world.understoryPurify) await call('purifierWanted');
      if (!world.understoryPurify) throw new Error('The browser did not let the purifier into this frame');
      return world.understoryPurify;
    },
    createOutbox: (key, signal, heard) => createOutbox({ key, call: callOnce, window, signal, heard }),
    answerPageCalls,
    shadowMode: __SHADOW_MODE__,
  });
  const restart = () => {
    readBy = rulesNow();
    unseen.set(true);
    started.restart();
  };
  world.understoryReader = {
    ...reading,
    ask: () => (readBy === rulesNow() ? started.ask() : restart()),
    stop() {
      started.stop();
      unseen.set(false);
    },
    restart,
  };
});
