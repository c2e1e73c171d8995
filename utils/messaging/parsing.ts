import { browser } from '@wxt-dev/browser';
import type { FetchedPage, PageReading } from '../follow/source.ts';
import { isParse, isReply, parseMessage, replyWith } from './envelope.ts';

/** In the page that parses: answers the background, and nobody else. */
export function answerParsing(read: (page: FetchedPage) => PageReading | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (reply: unknown) => void) => {
    if (!isParse(message) || sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    void replyWith(() => read(message.parse)).then(answer);
    return true;
  });
}

/** In the background. Undefined where no page answers; throws where reading the page failed. */
export async function askParser(page: FetchedPage): Promise<PageReading | null | undefined> {
  const reply: unknown = await browser.runtime.sendMessage(parseMessage(page)).catch(() => {
    // Nobody listens: the page that parses has gone, or is not there yet.
    return undefined;
  });
  if (!isReply(reply)) return undefined;
  if (!reply.ok) throw new Error(`${reply.error.name}: ${reply.error.message}`);
  return (reply.value ?? null) as PageReading | null;
}
