import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { StartSession } from '../components/reader/session.ts';
import { type StartedReader, startReader } from '../components/reader/start-reader.ts';
import { call } from '../utils/messaging/client.ts';
import { createOutbox } from '../utils/messaging/outbox.ts';
import { answerPageCalls } from '../utils/messaging/page-server.ts';
import { pageOf } from '../utils/platforms/page-of.ts';
import { readThreads } from '../utils/platforms/read-threads.ts';
import type { implyReplies } from '../utils/thread/implied/imply-replies.ts';

/** Injected into a frame that may hold comments, any number of times: from the second on it asks the first to look again. */
export default defineUnlistedScript(() => {
  const world = globalThis as {
    understoryReader?: StartedReader;
    understoryTree?: StartSession;
    understoryWords?: typeof implyReplies;
  };
  if (world.understoryReader) {
    world.understoryReader.ask();
    return;
  }
  world.understoryReader = startReader({
    document,
    window,
    readThreads: () => readThreads({ ...pageOf(window), now: Date.now() }),
    implyReplies: (thread) => world.understoryWords?.(thread) ?? [],
    call,
    async loadTree() {
      if (!world.understoryTree) await call('treeWanted');
      if (!world.understoryTree) throw new Error('The browser did not let the tree into this frame');
      return world.understoryTree;
    },
    createOutbox: (key, signal) => createOutbox({ key, call, window, signal }),
    answerPageCalls,
    shadowMode: __SHADOW_MODE__,
  });
});
