import { useState } from 'preact/hooks';
import { type Failure, failureOf } from './failure.ts';

/** One thing to say about what the person just did: it was done and can be undone, or it failed and can be tried again. */
export type Saying =
  | { kind: 'plain'; text: string }
  | { kind: 'done'; text: string; undo(): void }
  | { kind: 'failed'; failure: Failure; retry(): void };

export interface Said {
  saying: Saying | null;
  say(text: string): void;
  /** Runs `work` at once; where it fails, says so and offers to try again. */
  attempt(work: () => Promise<unknown>): void;
  /** Removes at once, then says `text` and offers to undo. `remove` answers how to put it back. */
  attemptRemoval(text: string, remove: () => Promise<() => Promise<void>>): void;
  clear(): void;
}

/** The newest of what a view has to say; one at a time. */
export function useSaid(): Said {
  const [saying, setSaying] = useState<Saying | null>(null);

  const attempt = (work: () => Promise<unknown>) => {
    work().catch((error: unknown) => {
      // The edge of the views: nobody above could do more than say it.
      setSaying({ kind: 'failed', failure: failureOf(error), retry: () => attempt(work) });
    });
  };
  const attemptRemoval = (text: string, remove: () => Promise<() => Promise<void>>) =>
    attempt(async () => {
      const putBack = await remove();
      setSaying({ kind: 'done', text, undo: () => attempt(putBack) });
    });

  return {
    saying,
    say: (text) => setSaying({ kind: 'plain', text }),
    attempt,
    attemptRemoval,
    clear: () => setSaying(null),
  };
}
