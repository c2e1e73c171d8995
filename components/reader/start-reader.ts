import { readInSlices } from './page/read-in-slices.ts';
import type { FoundThread } from './reader-services.ts';
import type { Session, SessionServices, StartSession } from './session.ts';

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

  const start = async (): Promise<void> => {
    const { signal } = starting;
    const read = async () => largest((await readInSlices(services, signal)) ?? []);
    let first = await read();
    if (!first && !signal.aborted && (await services.loadGeneric())) first = await read();
    if (!first || signal.aborted || (first.asks && !(await services.call('threadOffered')))) return;
    const startSession = await services.loadTree();
    // The page may have drawn its section again meanwhile.
    const found = first.covers.every((cover) => cover.isConnected) ? first : largest(services.readThreads());
    if (!found) return;
    const started = await startSession(found, services, {
      replaced() {
        session = null;
        ask();
      },
      ended() {
        session = null;
      },
    });
    if (signal.aborted) started?.stop();
    else session = started;
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
