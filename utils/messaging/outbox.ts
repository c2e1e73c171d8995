import { storageTroubleOf } from '../settings/storage-trouble.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import { ContextGoneError, type call as callBackground, RemoteError } from './client.ts';
import type { DecisionChange, FoldChange, MarkChange } from './protocol.ts';

const DELAY_MS = 250;
const LONGEST_DELAY_MS = 16_000;
/** An answer this late will not come: the worker died without a word. */
const PATIENCE_MS = 10_000;
const LARGEST_BATCH = 2_000;
/** Errors that sending the same again cannot mend. */
const FINAL_ERRORS = new Set(['InvalidCallError', 'NotAllowedError']);
const UNKNOWN_THREAD = 'UnknownThreadError';
const MOST_OPENINGS = 8;

export interface Outbox {
  /** `text`: as in `MarkChange`. */
  mark(id: CommentId, read: boolean, text?: string): void;
  fold(id: CommentId, folded: boolean): void;
  decide(change: Omit<DecisionChange, 'at'>): void;
  /** Sends what is waiting at once, also what was sent and not acknowledged yet. */
  flush(): void;
}

export interface OutboxOptions {
  key: ThreadKey;
  call: typeof callBackground;
  /** The page's window: what is waiting is sent at once when the page is hidden or left. */
  window: Window;
  /** Aborted when the reader is taken down: sends the rest and stops listening. */
  signal: AbortSignal;
  heard?: OutboxHeard;
}

/** What comes of sending; whatever is told, what can still be saved is sent again. */
export interface OutboxHeard {
  /** A change can never be saved (refused, or the extension is gone). */
  lost?(error: Error): void;
  /** The browser lets nothing be kept now; or (false) it does again. */
  cannotKeep?(isSo: boolean): void;
  /** The background does not know the thread (any more): it has to be opened again. */
  unknown?(): void;
}

/**
 * Collects what the reader marks, folds and says of replies in one thread and sends it after 250 ms. Every change is kept until the
 * background has acknowledged it, and sent again, ever less often, while it does not answer. The same change may
 * arrive twice: changes carry their time, and an older one never undoes a younger one.
 */
export function createOutbox({ key, call, window, signal, heard = {} }: OutboxOptions): Outbox {
  const marks = createQueue<MarkChange>((changes) => call('saveMarks', key, changes), heard, signal);
  const folds = createQueue<FoldChange>((changes) => call('saveFolds', key, changes), heard, signal);
  const decisions = createQueue<DecisionChange>((changes) => call('saveDecisions', key, changes), heard, signal);
  const flush = () => {
    marks.flush();
    folds.flush();
    decisions.flush();
  };
  const flushWhenHidden = () => {
    if (window.document.visibilityState === 'hidden') flush();
  };
  window.addEventListener('pagehide', flush, { signal });
  window.document.addEventListener('visibilitychange', flushWhenHidden, { signal });
  signal.addEventListener('abort', flush, { once: true });
  return {
    mark: (id, read, text) => marks.add({ id, read, at: Date.now(), ...(text === undefined ? {} : { text }) }),
    fold: (id, folded) => folds.add({ id, folded }),
    decide: (change) => decisions.add({ ...change, at: Date.now() }),
    flush,
  };
}

interface Queue<Change> {
  add(change: Change): void;
  flush(): void;
}

function createQueue<Change extends { id: CommentId }>(
  send: (changes: Change[]) => Promise<void>,
  heard: OutboxHeard,
  signal: AbortSignal,
): Queue<Change> {
  /** Not acknowledged yet, oldest first; one change an id, the last. */
  const open = new Map<CommentId, Change>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = 0;
  let failures = 0;
  let closed = false;
  let isKept = true;

  const schedule = () => {
    if (timer !== undefined || sending > 0 || open.size === 0 || closed) return;
    timer = setTimeout(sendFirst, Math.min(DELAY_MS * 2 ** failures, LONGEST_DELAY_MS));
  };

  const sendFirst = () => {
    timer = undefined;
    void sendBatch([...open.values()].slice(0, LARGEST_BATCH));
  };

  const settle = (batch: Change[]) => {
    // A change made while its forerunner was under way is another object, and stays.
    for (const change of batch) if (open.get(change.id) === change) open.delete(change.id);
  };

  const tellKept = (isSo: boolean) => {
    if (isKept !== isSo) heard.cannotKeep?.(!isSo);
    isKept = isSo;
  };

  /** Nobody opens a thread again that has left its page, or that was opened again in vain. */
  const isFinal = ({ name }: RemoteError) =>
    FINAL_ERRORS.has(name) || (name === UNKNOWN_THREAD && (signal.aborted || failures >= MOST_OPENINGS));

  const sendBatch = async (batch: Change[]) => {
    sending += 1;
    try {
      await withPatience(send(batch));
      failures = 0;
      settle(batch);
      tellKept(true);
    } catch (error: unknown) {
      // The edge of the page: nothing may surface there. What can be mended is sent again.
      if (error instanceof ContextGoneError) {
        closed = true;
        heard.lost?.(error);
      } else if (error instanceof RemoteError && isFinal(error)) {
        settle(batch);
        heard.lost?.(error);
      } else {
        failures += 1;
        if (!(error instanceof RemoteError)) return;
        if (error.name === UNKNOWN_THREAD) heard.unknown?.();
        else if (storageTroubleOf(error)) tellKept(false);
      }
    } finally {
      sending -= 1;
      schedule();
    }
  };

  return {
    add(change) {
      open.delete(change.id);
      open.set(change.id, change);
      schedule();
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      if (closed) return;
      const all = [...open.values()];
      for (let at = 0; at < all.length; at += LARGEST_BATCH) void sendBatch(all.slice(at, at + LARGEST_BATCH));
    },
  };
}

function withPatience(answer: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
