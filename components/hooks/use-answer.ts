import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listenForNotices } from '../../utils/messaging/notice.ts';
import type { Notice } from '../../utils/messaging/protocol.ts';
import { type Failure, failureOf } from './failure.ts';

/** Marks are saved several times a second while somebody reads; a list need not follow each. */
const NOTICE_DELAY_MS = 150;

export interface Answer<T> {
  /** The last answer; null until the first one has come. It stays while a newer one is asked for, and when that fails. */
  value: T | null;
  /** Why the last question got no answer; null when it did, or none is back yet. */
  failure: Failure | null;
  /** Asks once more. */
  again(): void;
  /** Changes the value here at once, after a write that was acknowledged; then asks again to be sure. */
  change(edit: (value: T) => T): void;
}

interface Shown<T> {
  value: T | null;
  failure: Failure | null;
}

/**
 * Keeps the answer to a question up to date: asked on mounting, when one of `parts` changes, and when the background
 * tells that one of `subjects` has changed. Only the answer to the newest question counts.
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  parts: readonly unknown[],
  subjects: readonly Notice['changed'][],
): Answer<T> {
  const [shown, setShown] = useState<Shown<T>>({ value: null, failure: null });
  const newest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const question = useRef(ask);
  question.current = ask;

  const put = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    newest.current += 1;
    const mine = newest.current;
    question.current().then(
      (value) => {
        if (mine === newest.current) setShown({ value, failure: null });
      },
      (error: unknown) => {
        // The edge of the views: what went wrong is said where the value would stand.
        if (mine === newest.current) setShown((before) => ({ value: before.value, failure: failureOf(error) }));
      },
    );
  };
  const putSoon = () => {
    timer.current ??= setTimeout(put, NOTICE_DELAY_MS);
  };

  // The question itself is held in a ref; `parts` say when it is another. It is asked before the first frame, not after.
  useLayoutEffect(() => {
    put();
    const stop = listenForNotices((notice) => {
      if (subjects.includes(notice.changed)) putSoon();
    });
    return () => {
      stop();
      clearTimeout(timer.current);
      timer.current = undefined;
      newest.current += 1;
    };
  }, parts);

  const change = (edit: (value: T) => T) => {
    // An answer that is under way was given before the write, and would undo it on screen.
    newest.current += 1;
    setShown((before) => (before.value === null ? before : { value: edit(before.value), failure: null }));
    putSoon();
  };

  return { ...shown, again: put, change };
}
