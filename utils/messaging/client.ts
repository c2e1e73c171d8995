import { browser } from '@wxt-dev/browser';
import { callMessage, isReply } from './envelope.ts';
import type { Protocol } from './protocol.ts';

/** The background refused or failed; `name` is the name of the error over there. */
export class RemoteError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The background gave no answer: its worker was stopped half-way, or nobody listens yet. Asking again may work. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/** The extension was updated, turned off or removed while this page was open: no message will ever get through. */
export class ContextGoneError extends Error {
  override name = 'ContextGoneError';
}

/**
 * Asks the background. Rejects with `RemoteError` (it said no), `NoAnswerError` (no answer came: try again) or
 * `ContextGoneError` (stop for good).
 */
export async function call<Name extends keyof Protocol>(
  name: Name,
  ...args: Parameters<Protocol[Name]>
): Promise<ReturnType<Protocol[Name]>> {
  if (!browser?.runtime?.id) throw new ContextGoneError(name);
  const answer = await browser.runtime.sendMessage(callMessage(name, args)).catch((error: unknown) => {
    // Browsers reject with bare errors here; only the wording of one tells that it is final.
    const message = error instanceof Error ? error.message : String(error);
    throw /context invalidated/i.test(message) ? new ContextGoneError(message) : new NoAnswerError(message);
  });
  if (!isReply(answer)) throw new NoAnswerError(name);
  if (!answer.ok) throw new RemoteError(answer.error.name, answer.error.message);
  return answer.value as ReturnType<Protocol[Name]>;
}
