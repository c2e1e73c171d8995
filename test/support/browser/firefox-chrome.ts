import type { Browser } from 'puppeteer-core';

interface Connection {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/**
 * Runs an expression in Firefox's own window, where privileged objects are (`WebExtensionPolicy`, `Services`).
 * For what a person does in the browser's own interface and no page may do. Throws what the expression throws.
 */
export async function chromeEvaluate(browser: Browser, expression: string): Promise<unknown> {
  // The driver has no public way to its connection; the protocol's commands for the browser's window are Mozilla's own.
  const { connection } = browser as unknown as { connection: Connection };
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.contexts as { context: string }[];
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const answer = result as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (answer.type === 'exception') throw new Error(`In Firefox's window: ${answer.exceptionDetails?.text}`);
  return answer.result?.value;
}
