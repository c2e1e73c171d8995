import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../utils/messaging/caller.ts';
import { callMessage, type Reply } from '../../utils/messaging/envelope.ts';
import type { SteppedBackground } from './stepped-background.ts';

/** Where a worker stops: when it begins to wait for something, or when that has come. */
export interface Cut {
  /** The how manieth of all such moments of its life, from 1. */
  at: number;
}

type Listener = (...args: unknown[]) => unknown;
const never = new Promise<never>(() => {});

/** One life of the background's worker. Once it is stopped none of its code runs any more, and what it had not committed is undone. */
export class MortalWorker {
  /** How many moments it has lived through. */
  moments = 0;
  /** The place of the await at which it was stopped; null while it lives. */
  diedAt: string | null = null;

  #cut: Cut | null;
  #waiting = 0;
  #listeners = new Map<string, Listener[]>();
  #databases: IDBDatabase[] = [];
  #transactions = new Set<IDBTransaction>();
  #died: () => void = () => {};
  /** Resolves when it is stopped. */
  death = new Promise<void>((resolve) => {
    this.#died = resolve;
  });

  constructor(background: SteppedBackground, fetch: typeof globalThis.fetch, cut: Cut | null = null) {
    this.#cut = cut;
    background.start({
      browser: this.#mortal(fakeBrowser, ''),
      indexedDB: this.#indexedDB(),
      fetch: (...args) => (this.diedAt === null ? fetch(...args) : never),
      step: (place, value) => this.#step(place, value),
    });
  }

  /** What the browser answers to a call; `'dead'` where the worker was stopped before. */
  send(sender: Sender, name: string, args: readonly unknown[]): Promise<Reply | 'dead'> {
    const message: unknown = JSON.parse(JSON.stringify(callMessage(name, [...args])));
    const answer = new Promise<Reply>((resolve) => {
      const reply = (value: unknown) => {
        if (this.diedAt !== null) return;
        resolve(JSON.parse(JSON.stringify(value)));
        // Whoever has asked relies on it from now on.
        this.#isOver('the answer');
      };
      for (const listener of this.#listeners.get('runtime.onMessage') ?? []) listener(message, sender, reply);
    });
    return Promise.race([answer, this.death.then(() => 'dead' as const)]);
  }

  /** An event of the browser, such as `alarms.onAlarm`, and all that comes of it. */
  async hear(event: string, told: unknown): Promise<void> {
    const heard = (this.#listeners.get(event) ?? []).map((listener) => listener(told));
    await Promise.race([Promise.all(heard), this.death]);
    await this.rest();
  }

  /** Until it has nothing more to do, or was stopped. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 4 && this.diedAt === null; ) {
      const before = this.moments;
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.#waiting === 0 && this.moments === before ? quiet + 1 : 0;
    }
  }

  stop(place = 'outside'): void {
    if (this.diedAt !== null) return;
    this.diedAt = place;
    for (const transaction of this.#transactions) {
      try {
        transaction.abort();
      } catch {
        // It was complete.
      }
    }
    for (const database of this.#databases) database.close();
    this.#died();
  }

  #step(place: string, value: unknown): unknown {
    if (this.diedAt !== null || this.#isOver(place)) {
      // What a line had begun before it was stopped has nobody any more whom it could fail.
      Promise.resolve(value).catch(() => {});
      return never;
    }
    this.#waiting += 1;
    const go = <Value>(value: Value): Value | Promise<never> => {
      this.#waiting -= 1;
      return this.diedAt !== null || this.#isOver(place) ? never : value;
    };
    return Promise.resolve(value).then(go, (error: unknown) => {
      const then = go(null);
      if (then !== null) return then;
      throw error;
    });
  }

  #isOver(place: string): boolean {
    this.moments += 1;
    if (this.moments === this.#cut?.at) this.stop(place);
    return this.diedAt !== null;
  }

  #indexedDB(): Pick<IDBFactory, 'open'> {
    return {
      open: (name, version) => {
        if (this.diedAt !== null) throw new Error('Nobody is there any more');
        const request = indexedDB.open(name, version);
        request.addEventListener('upgradeneeded', () => {
          if (request.transaction) this.#watch(request.transaction);
          if (this.diedAt !== null) request.transaction?.abort();
        });
        request.addEventListener('success', () => this.#keep(request.result));
        return request;
      },
    };
  }

  #keep(database: IDBDatabase): void {
    if (this.diedAt !== null) {
      database.close();
      return;
    }
    this.#databases.push(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...args) => {
      const transaction = begin(...args);
      this.#watch(transaction);
      return transaction;
    };
  }

  #watch(transaction: IDBTransaction): void {
    this.#transactions.add(transaction);
    transaction.addEventListener('complete', () => this.#transactions.delete(transaction));
    // On their way to requests events come by here: nobody hears of them who is not there any more.
    const silence = (event: Event) => this.diedAt !== null && event.stopImmediatePropagation();
    for (const type of ['success', 'error', 'complete', 'abort']) transaction.addEventListener(type, silence, true);
  }

  /** The browser as this life sees it: it hears nothing any more once it is over. */
  #mortal(target: object, path: string): object {
    return new Proxy(target, {
      get: (_, name) => {
        const value: unknown = Reflect.get(target, name);
        const here = `${path}${path && '.'}${String(name)}`;
        if (name === 'addListener') return (listener: Listener) => this.#listen(path, listener);
        if (typeof value === 'function') {
          return (...args: unknown[]) => (this.diedAt === null ? Reflect.apply(value, target, args) : never);
        }
        return typeof value === 'object' && value !== null ? this.#mortal(value, here) : value;
      },
    });
  }

  #listen(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }
}
