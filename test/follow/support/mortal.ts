import type { Database } from '../../../utils/storage/open.ts';

/** The worker was stopped. */
export class Killed extends Error {
  override name = 'Killed';
}

/** A worker that is stopped after so many looks at the world: whatever it had begun in the database is undone. */
export interface Life {
  left: number;
  open: { abort(): void; done: Promise<void> } | null;
}

export function tick(life: Life): void {
  life.left -= 1;
  if (life.left > 0) return;
  try {
    life.open?.abort();
  } catch {
    // It was complete.
  }
  throw new Killed();
}

/** The same database, as a worker sees it that may be stopped at any call. */
export function mortal(db: Database, life: Life): Database {
  return guarded(db, life) as Database;
}

function guarded(target: object, life: Life): object {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        tick(life);
        const result: unknown = Reflect.apply(value, target, args);
        if (typeof result !== 'object' || result === null) return result;
        if (result instanceof Promise) {
          result.catch(() => {
            // As above: nobody is there any more who waits for it.
          });
          return result;
        }
        if (name === 'transaction') {
          life.open = result as Life['open'];
          life.open?.done.catch(() => {
            // Undone, since the worker was stopped.
          });
        }
        return guarded(result, life);
      };
    },
  });
}
