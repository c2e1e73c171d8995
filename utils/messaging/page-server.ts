import { browser } from '@wxt-dev/browser';
import { isPageCall, replyWith } from './envelope.ts';
import type { PageProtocol } from './page-protocol.ts';

export type PageHandlers = {
  [Name in keyof PageProtocol]: (
    ...args: Parameters<PageProtocol[Name]>
  ) => ReturnType<PageProtocol[Name]> | Promise<ReturnType<PageProtocol[Name]>>;
};

/**
 * Answers the background from the reader in a page, until the returned function is called. Call it once the tree
 * stands: a frame that holds none must stay silent, so that the frame that does is heard.
 */
export function answerPageCalls(handlers: PageHandlers): () => void {
  const listener = (message: unknown, _sender: unknown, answer: (reply: unknown) => void): true | undefined => {
    if (!isPageCall(message) || !Object.hasOwn(handlers, message.pageCall)) return;
    // One of our own, from the background, which built it from the types: the names match their arguments.
    const handler = handlers[message.pageCall as keyof PageProtocol] as (...args: unknown[]) => unknown;
    void replyWith(() => handler(...message.args)).then(answer);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
