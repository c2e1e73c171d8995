import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser } from '../../support/e2e.ts';
import { plainComment, plainPost } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* A private window leaves no trace: neither where the extension keeps things nor anywhere in the browser's profile. */

const stage = useBrowser({ privateWindows: true });
const meadow = plainPost('open-meadow.example', 'Read where everybody may see it');
const garden = plainPost('walled-garden.example', 'Read behind the wall');
const comments = Array.from({ length: 6 }, (_, at) => plainComment(at + 1));

test('what was read in a private window is kept nowhere; what was read in another one is', async () => {
  const { browser, web } = stage;
  for (const post of [meadow, garden]) web.publish(post.url, wordpressPage(post, comments));
  const reader = await ReaderPage.open(browser, meadow.url);
  await reader.click({ button: /^Mark all as read/ });
  await reader.waitForRows((rows) => rows.every(({ state }) => state === 'read'));
  await reader.page.close();

  const own = await browser.openOwn('welcome.html');
  const { tabId, windowId } = await own.evaluate(openPrivately, garden.url);
  await own.waitFor(summaryIn, tabId);
  // Going from one to the next reads it: in the private window, too, all works while it lasts.
  for (let read = 1; read <= 3; read++) {
    await own.evaluate(goToNextUnread, tabId);
    await own.waitFor(hasRead, tabId, read - 1);
  }
  expect(await own.evaluate(allThatIsKept)).not.toContain('walled-garden.example/');
  await own.evaluate(closeWindow, windowId);

  await own.waitFor(isForgottenInSession, 'walled-garden');
  const kept = await own.evaluate(allThatIsKept);
  expect(kept).toContain('open-meadow.example');
  expect(kept).not.toContain('walled-garden');
  await own.close();

  // Closed, the browser has written all that it will ever write.
  await browser.restart();
  expect(filesThatName(browser.profile, 'open-meadow')).not.toEqual([]);
  expect(filesThatName(browser.profile, 'walled-garden')).toEqual([]);
});

/** The files below a folder that hold a text, in one of the two ways in which browsers write texts. */
function filesThatName(folder: string, text: string): string[] {
  const written = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const content = contentOf(file);
      return written.some((bytes) => content.includes(bytes));
    });
}

/** Empty where it has gone since: the browser runs again, and tidies up. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/* These run in a page of the extension, and so must hold all they need. */

async function openPrivately(url: string): Promise<{ tabId: number; windowId: number }> {
  // biome-ignore lint/suspicious/noExplicitAny: the extension's own interface, in either browser
  const { browser = (globalThis as any).chrome } = globalThis as any;
  const { id, tabs } = await browser.windows.create({ incognito: true, url });
  return { tabId: tabs[0].id, windowId: id };
}

async function summaryIn(tabId: number): Promise<boolean> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { browser = (globalThis as any).chrome } = globalThis as any;
  const message = { tag: 'understory/1', pageCall: 'pageSummary', args: [] };
  const answer = await browser.tabs.sendMessage(tabId, message).catch(() => null);
  return answer?.ok === true;
}

async function goToNextUnread(tabId: number): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { browser = (globalThis as any).chrome } = globalThis as any;
  await browser.tabs.sendMessage(tabId, { tag: 'understory/1', pageCall: 'nextUnread', args: [] });
}

async function hasRead(tabId: number, count: number): Promise<boolean> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { browser = (globalThis as any).chrome } = globalThis as any;
  const message = { tag: 'understory/1', pageCall: 'pageSummary', args: [] };
  const answer = await browser.tabs.sendMessage(tabId, message);
  return answer.value.counts.read >= count;
}

async function closeWindow(windowId: number): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { browser = (globalThis as any).chrome } = globalThis as any;
  await browser.windows.remove(windowId);
}

async function isForgottenInSession(text: string): Promise<boolean> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { browser = (globalThis as any).chrome } = globalThis as any;
  return !JSON.stringify(await browser.storage.session.get(null)).includes(text);
}

/** Database and storage as one text; what is in memory only is left out. */
async function allThatIsKept(): Promise<string> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { browser = (globalThis as any).chrome } = globalThis as any;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('understory'));
  const stores = [...database.objectStoreNames];
  const records = await Promise.all(stores.map((name) => done(database.transaction(name).objectStore(name).getAll())));
  database.close();
  return JSON.stringify([records, await browser.storage.local.get(null), await browser.storage.sync.get(null)]);
}
