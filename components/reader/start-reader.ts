import type { LeftWhy } from '../../utils/messaging/tab-protocol.ts';
import { readInSlices } from './page/read-in-slices.ts';
import { isTooMuch } from './page/too-much.ts';
import type { FoundThread } from './reader-services.ts';
import type { Session, SessionServices, StartSession } from './session.ts';

/** So often within this time: the page is another one all the time, and is left alone. */
const mostReplacements = 10;
const replacementsMs = 30_000;

export interface StartedReader {
  /** Looks at the page again: the script was injected once more, since comments came or somebody asked for it. */
  ask(): void;
  /** Takes the tree away and leaves the page as it was, until `restart`. */
  stop(): void;
  /** Reads the page anew, as if for the first time: it may hold another thread than was thought. */
  restart(): void;
}

export interface StartServices extends SessionServices {
  /** Brings in what draws; a script of its own, so that a page where nothing is to be drawn does without. */
  loadTree(): Promise<StartSession>;
  /** The page's own list is hidden by now, or will not be: it need not be kept from being laid out any more. */
  decided(): void;
  /** The page is another one now: whatever looks out for comments begins anew. */
  watchAnew(): void;
}

/** Reads the page and, where it is to be done, rebuilds its comments. Whatever goes wrong, the page is left as it was. */
export function startReader(services: StartServices): StartedReader {
  let session: Session | null = null;
  let isStarting = false;
  let isStopped = false;
  /** Aborted by what takes the tree down: a session that starts meanwhile is no longer wanted. */
  let starting = new AbortController();
  /** Asked while it was starting. */
  let isAskedAgain = false;
  /** When each thread of late gave way to another. */
  let replacements: number[] = [];

  const start = async (): Promise<void> => {
    const { signal } = starting;
    const read = async () => {
      const threads = await readInSlices(services, signal);
      return threads === 'tooMuch' ? threads : largest(threads ?? []);
    };
    let first = await read();
    if (!first && !signal.aborted && (await services.loadGeneric())) first = await read();
    if (first === 'tooMuch' || (first && isTooMuch(first))) return tell('tooMuch');
    if (!first || signal.aborted || (first.asks && !(await services.call('threadOffered')))) return;
    const startSession = await services.loadTree();
    // The page may have drawn its section again meanwhile.
    const found = first.covers.every((cover) => cover.isConnected) ? first : largest(services.readThreads());
    if (!found) return;
    // It may be over before we hear that it has begun.
    let isOver = false;
    const started = await startSession(found, services, {
      replaced() {
        isOver = true;
        session = null;
        const now = services.window.performance.now();
        replacements = [...replacements.filter((at) => now - at < replacementsMs), now];
        if (replacements.length > mostReplacements) return tell('unwanted');
        services.watchAnew();
        ask();
      },
      ended(why) {
        isOver = true;
        session = null;
        if (why) tell(why);
      },
    });
    if (signal.aborted) started?.stop();
    else if (!isOver) session = started;
  };
  const tell = (why: LeftWhy) => {
    services.call('pageLeft', why).catch(() => {
      // The popup then says no more than that there is no tree.
    });
  };
  const end = () => {
    starting.abort();
    starting = new AbortController();
    session?.stop();
    session = null;
  };
  const ask = () => {
    if (isStopped) return;
    if (isStarting) {
      isAskedAgain = true;
      return;
    }
    isStarting = true;
    isAskedAgain = false;
    (session ? session.openAgain() : start())
      .catch(() => {
        // The outermost edge in a page: nothing may surface there, and what stood half-built has been taken down.
      })
      .finally(() => {
        isStarting = false;
        services.decided();
        if (isAskedAgain) ask();
      });
  };
  ask();
  return {
    ask,
    stop() {
      isStopped = true;
      end();
    },
    restart() {
      isStopped = false;
      end();
      ask();
    },
  };
}

/** More than one section on a page is rare: the one with the most comments is rebuilt, the others stay as they are. */
function largest(threads: readonly FoundThread[]): FoundThread | null {
  let most: FoundThread | null = null;
  for (const found of threads) {
    if (!most || found.thread.comments.length > most.thread.comments.length) most = found;
  }
  return most;
}
