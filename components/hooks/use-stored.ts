import { useEffect, useState } from 'preact/hooks';
import { call } from '../../utils/messaging/client.ts';
import type { StoredCounts } from '../../utils/settings/kept.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface Stored {
  /** Null until known. */
  counts: StoredCounts | null;
  failure: Failure | null;
  again(): void;
  /** All of it on disk, about; null until known, and where the browser does not tell. */
  bytes: number | null;
  /** Whether the browser has promised not to clear it by itself; null until known, and where it promises nothing. */
  isLasting: boolean | null;
  /** Asks for that promise. Answers whether it was given. */
  askToLast(): Promise<boolean>;
  forgetEverything(): Promise<void>;
}

/** How much is kept, kept up to date. */
export function useStored(): Stored {
  const { value, failure, again } = useAnswer(() => call('countStored'), [], ['threads', 'bookmarks', 'settings']);
  const [bytes, setBytes] = useState<number | null>(null);
  const [isLasting, setLasting] = useState<boolean | null>(null);
  useEffect(() => {
    let mounted = true;
    const look = async () => {
      const [estimate, persisted] = await Promise.all([
        navigator.storage?.estimate?.(),
        navigator.storage?.persisted?.(),
      ]);
      if (!mounted) return;
      setBytes(estimate?.usage ?? null);
      setLasting(persisted ?? null);
    };
    look().catch(() => {
      // A browser that tells neither: nothing is said of them.
    });
    return () => {
      mounted = false;
    };
  }, [value]);
  return {
    ...{ counts: value, failure, again, bytes, isLasting },
    async askToLast() {
      const isGiven = await navigator.storage.persist();
      setLasting(isGiven);
      return isGiven;
    },
    async forgetEverything() {
      await call('forgetEverything');
      again();
    },
  };
}
