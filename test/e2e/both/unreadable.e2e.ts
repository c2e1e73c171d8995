import { expect, test } from 'vitest';
import { askBackground } from '../../support/ask-background.ts';
import type { TestPage } from '../../support/browser/test-browser.ts';
import { countRead } from '../../support/database.ts';
import { useBrowser } from '../../support/e2e.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';

/*
 * A page that spies on us, from before we come: what it can see is one element and that it is complete, and none of it
 * tells what was read. The build is the one that is shipped, with its sites granted.
 */

const stage = useBrowser({ build: 'granted' });
const post = plainPost('spying.example', 'Watched');

let page: TestPage;

/** What the page has noticed: its own document, and every event that came by, whatever dispatched it. */
interface Noticed {
  html: string;
  events: string[];
  globals: string[];
}

async function open(): Promise<Noticed> {
  await page.waitFor(() => document.querySelector('understory-reader[ready][complete]') !== null);
  return await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { seen } = globalThis as unknown as { seen: Set<string> };
    return {
      html: document.documentElement.outerHTML,
      events: [...seen].sort(),
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => /understory/i.test(name)),
    };
  });
}

test('sees an element without an inside, also where it has defined that element beforehand', async () => {
  const html = wordpressPage(post, plainThread(12)).replace('<head>', `<head><script>(${spy})()</script>`);
  stage.web.publish(post.url, html);
  // By keys only: what is in view would be read meanwhile.
  const own = await stage.browser.openOwn('library.html#settings');
  await askBackground(own, 'saveSettings', { markWhileReading: false });
  await own.close();
  page = await stage.browser.open(post.url);
  const { globals } = await open();
  expect(globals).toEqual([]);
  const seen = await page.evaluate(() => {
    const element = document.querySelector('understory-reader') as HTMLElement & { internals?: ElementInternals };
    document.execCommand('selectAll');
    const { x, y } = element.getBoundingClientRect();
    return {
      isSpy: element.internals !== undefined,
      internals: element.internals?.shadowRoot ?? null,
      root: element.shadowRoot,
      text: element.textContent,
      selected: /something in the wrong place/i.test(String(getSelection())),
      attributes: element
        .getAttributeNames()
        .filter((name) => name !== 'style')
        .sort(),
      at: document.elementFromPoint(x + 20, y + 20)?.localName,
    };
  });
  expect(seen).toEqual({
    ...{ isSpy: true, internals: null, root: null, text: '', selected: false },
    ...{ attributes: ['complete', 'ready'], at: 'understory-reader' },
  });
});

test('sees the same before and after comments were read', async () => {
  await page.reload();
  const before = await open();
  expect(await countRead(stage.browser)).toBe(0);
  for (const key of ['j', 'j', 'j', 'j']) await page.press(key);
  await expect.poll(() => countRead(stage.browser)).toBeGreaterThan(1);
  await page.reload();
  const after = await open();
  expect(after.html).toBe(before.html);
  expect(after.events).toEqual(before.events);
});

test('changes nothing by messages and events that look like ours', async () => {
  const read = await countRead(stage.browser);
  const answered = await page.evaluate(async () => {
    const calls = [
      { tag: 'understory/1', call: 'muteAuthor', args: ['Ada', true] },
      { tag: 'understory/1', pageCall: 'show', args: ['original'] },
      { tag: 'understory/1', pageCall: 'leave', args: [] },
      { tag: 'understory/1', call: 'forgetEverything', args: [] },
    ];
    const heard: unknown[] = [];
    addEventListener('message', (event) => {
      if (!(event instanceof MessageEvent)) return;
      const { data } = event;
      if (!calls.some(({ args }) => JSON.stringify(data?.args) === JSON.stringify(args))) heard.push(data);
    });
    const element = document.querySelector('understory-reader');
    for (const call of calls) {
      postMessage(call, '*');
      for (const target of [document, window, element]) {
        for (const name of ['message', 'understory', 'leave', call.pageCall ?? call.call ?? ''])
          target?.dispatchEvent(new CustomEvent(name, { detail: call, bubbles: true }));
      }
    }
    const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: { runtime?: unknown } };
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { heard, runtime: chrome?.runtime ?? browser?.runtime ?? null, stands: element?.isConnected };
  });
  expect(answered).toEqual({ heard: [], runtime: null, stands: true });
  expect(await countRead(stage.browser)).toBe(read);
  const own = await stage.browser.openOwn('library.html#settings');
  expect(await askBackground(own, 'listMuted')).toEqual([]);
  await own.close();
  expect(page.console).toEqual([]);
});

test('can load nothing of ours', async () => {
  const own = await stage.browser.openOwn('welcome.html');
  const address = await own.evaluate(() => location.origin);
  await own.close();
  const loaded = await page.evaluate(async (origin) => {
    const answers: string[] = [];
    for (const file of [
      'tree.js',
      'icon-128.png',
      'popup.html',
      'licences.txt',
      'manifest.json',
      '_locales/en/messages.json',
    ])
      await fetch(`${origin}/${file}`).then(
        () => answers.push(file),
        () => {},
      );
    const image = new Image();
    await new Promise((done) => {
      image.onload = () => done(answers.push('an image'));
      image.onerror = done;
      image.src = `${origin}/icon-128.png`;
    });
    return answers;
  }, address);
  expect(loaded).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
  await page.close();
});

/** Runs in the page, before anything else. */
function spy(): void {
  customElements.define(
    'understory-reader',
    class extends HTMLElement {
      internals = this.attachInternals();
    },
  );
  const seen = new Set<string>();
  Object.assign(globalThis, { seen });
  const names = new Set(
    [window, document, HTMLElement.prototype, Element.prototype].flatMap((owner) => {
      const own: string[] = [];
      for (const name in owner) if (/^on/.test(name)) own.push(name.slice(2));
      return own;
    }),
  );
  // Of the machine, not of us.
  for (const name of ['scroll', 'scrollend', 'focus', 'blur', 'visibilitychange']) names.delete(name);
  for (const name of names) {
    addEventListener(
      name,
      ({ target, isTrusted }) => seen.add(`${name} at ${(target as Element).localName ?? 'the page'}, ${isTrusted}`),
      true,
    );
  }
  new MutationObserver((records) => {
    for (const { type, attributeName, target } of records) {
      const { localName } = target as Element;
      if (localName?.startsWith('understory')) seen.add(`${type} ${attributeName ?? ''} of ${localName}`);
    }
  }).observe(document, { childList: true, attributes: true, subtree: true, characterData: true });
}
