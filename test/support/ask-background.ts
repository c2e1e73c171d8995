import { callMessage } from '../../utils/messaging/envelope.ts';
import type { Protocol } from '../../utils/messaging/protocol.ts';
import type { TestPage } from './browser/test-browser.ts';

/** Asks the background from a page of the extension, as its views do. Throws what the background throws. */
export async function askBackground<Name extends keyof Protocol>(
  own: TestPage,
  name: Name,
  ...args: Parameters<Protocol[Name]>
): Promise<ReturnType<Protocol[Name]>> {
  const reply = await own.evaluate(
    async (message) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, under the name that it has in each
      const { browser, chrome } = globalThis as any;
      return await (browser ?? chrome).runtime.sendMessage(message);
    },
    callMessage(name, args),
  );
  if (!reply?.ok) throw new Error(`${name}: ${reply?.error.message ?? 'no answer'}`);
  return reply.value;
}
