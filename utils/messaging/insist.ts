import { type call, NoAnswerError } from './client.ts';

const TRIES = 3;
const PAUSE_MS = 300;

/** Asks again where the worker was stopped before it could answer: without these answers there is no tree. */
export function insist(ask: typeof call, names: readonly Parameters<typeof call>[0][]): typeof call {
  return async (name, ...args) => {
    for (let left = names.includes(name) ? TRIES : 1; ; left--) {
      try {
        return await ask(name, ...args);
      } catch (error: unknown) {
        if (left <= 1 || !(error instanceof NoAnswerError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  };
}
