import { poll } from './browser/poll.ts';
import type { TestBrowser } from './browser/test-browser.ts';

/** Has what is followed asked for as soon as politeness allows, as "Try again" does. */
export async function checkNow(browser: TestBrowser): Promise<void> {
  const own = await browser.openOwn('welcome.html');
  await poll(() => own.evaluate(askForAll), 'the first check of what is followed to be over');
  await own.close();
}

/** Waits until the toolbar button is called so, which says what its dot means. */
export async function buttonSays(browser: TestBrowser, title: string): Promise<void> {
  const own = await browser.openOwn('welcome.html');
  const says = () =>
    own.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, under the name that it has in each
      const { browser: named, chrome } = globalThis as any;
      return (await (named ?? chrome).action.getTitle({})) as string;
    });
  await poll(async () => (await says()) === title, `the toolbar button to be called ${title}`);
  await own.close();
}

/** Runs in a page of the extension. False while one of them was never asked for: that is being done, and not done twice. */
async function askForAll(): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('understory'));
  const follows = await done(database.transaction('follows').objectStore('follows').getAll());
  database.close();
  if (follows.length === 0) throw new Error('Nothing is followed.');
  if (follows.some(({ checkedAt }) => checkedAt === null)) return false;
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, under the name that it has in each
  const { browser: named, chrome } = globalThis as any;
  for (const { key } of follows) {
    const reply = await (named ?? chrome).runtime.sendMessage({ tag: 'understory/1', call: 'checkNow', args: [key] });
    if (!reply?.ok) throw new Error(`The background said ${JSON.stringify(reply)}`);
  }
  return true;
}
