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

/** Calls that bring in a script. */
type Wanted = 'treeWanted' | 'pointerWanted' | 'moreWanted' | 'changeWanted' | 'purifierWanted';

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
      if (!world.understoryFindMore) throw new Error('No tree yet');
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

  /** Brings in a script of ours when it is first needed. Throws where the browser does not let it into this frame. */
  const loader =
    <Name extends keyof World>(name: Name, wanted: Wanted) =>
    async (): Promise<NonNullable<World[Name]>> => {
      if (!world[name]) await call(wanted);
      const brought = world[name];
      if (!brought) throw new Error(`${name} was kept out`);
      return brought;
    };

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
    loadTree: loader('understoryTree', 'treeWanted'),
    listHidden: unseen.set,
    watchAnew: () => world.understoryProbe?.(),
    decided: () => world.understoryLayOut?.(),
    loadPointer: loader('understoryPointer', 'pointerWanted'),
    loadMore: loader('understoryMore', 'moreWanted'),
    loadChange: loader('understoryChange', 'changeWanted'),
    loadAsker: loader('understoryAsker', 'moreWanted'),
    loadPurifier: loader('understoryPurify', 'purifierWanted'),
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
