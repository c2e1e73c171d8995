import { afterEach, expect, test } from 'vitest';
import type { TestPage } from '../../support/browser/test-browser.ts';
import { useBrowser } from '../../support/e2e.ts';
import {
  framedComments,
  lazyFrame,
  postWithFrame,
  postWithOwnFrame,
  postWithShadow,
  type Resizing,
  talkFrame,
} from '../../support/layouts/frames.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* Comments that are not in the page itself: in frames of other sites, in frames of its own, in shadow roots. */

const stage = useBrowser();
const comments = framedComments(24);
const opened: TestPage[] = [];

afterEach(async () => {
  for (const page of opened.splice(0)) {
    expect(page.console).toEqual([]);
    await page.close();
  }
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

async function open(url: string): Promise<TestPage> {
  const page = await stage.browser.open(url);
  opened.push(page);
  return page;
}

/** A post on its own host, its comments in a frame of another. */
async function openTalk(name: string, resizing: Resizing, claimed?: string): Promise<[TestPage, ReaderPage, string]> {
  const url = `https://${name}.hedge-rows.example/slow-worms/`;
  const frameUrl = `https://talk.example/${name}?f=${name}&t_i=7&t_u=${encodeURIComponent(claimed ?? url)}&t_t=Slow+worms`;
  stage.web.publish(frameUrl, talkFrame(comments, 18, resizing));
  stage.web.publish(url, postWithFrame(frameUrl.replaceAll('&', '&amp;')));
  const page = await open(url);
  const reader = new ReaderPage(await page.frame(`talk.example/${name}`));
  await reader.complete();
  return [page, reader, url];
}

/** What the popup says of the tab. */
async function popupOf(url: string): Promise<TestPage> {
  const popup = await stage.browser.openOwn(`popup.html?tab=${await tabIdOf(stage.browser, url)}`);
  opened.push(popup);
  return popup;
}

/** Address and title of every thread in the library. */
async function remembered(): Promise<string[]> {
  const library = await stage.browser.openOwn('library.html');
  opened.push(library);
  await library.waitFor(() => document.querySelector('.thread-line') !== null);
  return await library.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.thread-line a')].map((a) => `${a.href} ${a.textContent}`),
  );
}

test('in a frame of another site: a tree, no longer or shorter than its frame; more comes in place', async () => {
  const [page, reader] = await openTalk('grows', 'observer');
  expect(await reader.rows()).toHaveLength(18);
  await reader.page.waitFor(() => document.documentElement.scrollHeight <= innerHeight + 1);
  await reader.page.waitFor(() => innerHeight - document.body.offsetHeight < 4);
  await reader.page.evaluate(() => document.querySelector<HTMLElement>('#more')?.click());
  await reader.waitForRows((rows) => rows.length === 24);
  await reader.page.waitFor(() => document.documentElement.scrollHeight <= innerHeight + 1);
  expect(await page.evaluate(() => document.querySelector('understory-reader'))).toBeNull();
});

test('it is remembered for the post: marks outlive a reload, the popup counts it, the library leads to it', async () => {
  const [page, reader, url] = await openTalk('kept', 'event');
  await reader.page.waitFor(() => document.documentElement.scrollHeight <= innerHeight + 1);
  const [first] = await reader.names();
  await reader.focusRow(first as string);
  await reader.press('j', 'j', 'j');
  await reader.waitForRows((rows) => rows.some(({ state }) => state === 'read'));
  await page.reload();
  await reader.complete();
  await reader.waitForRows((rows) => rows.some(({ state }) => state === 'read'));

  const popup = await popupOf(url);
  await popup.waitFor(() => /18 comments|18/.test(document.body.textContent ?? ''));
  expect(await popup.evaluate(() => document.body.textContent)).toContain('Slow worms');
  expect(await remembered()).toContain(`${url} Slow worms`);
});

test('"Next unread" goes to a comment in the frame, which the page around scrolls to', async () => {
  const [page, reader, url] = await openTalk('goes', 'observer');
  await reader.page.waitFor(() => document.documentElement.scrollHeight <= innerHeight + 1);
  await page.setViewport(1000, 500);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await reader.focusedRow()).toBeNull();
  const popup = await popupOf(url);
  const pressed = await popup.waitFor(() => {
    const button = [...document.querySelectorAll('button')].find((one) => /next unread/i.test(one.textContent ?? ''));
    button?.click();
    return button !== undefined;
  });
  expect(pressed).toBe(true);
  await page.bringToFront();
  const topPx = await reader.page.waitFor(() => {
    const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
    return active?.localName === 'article' ? active.getBoundingClientRect().top + 1 : 0;
  });
  await page.waitFor((top) => {
    const frameTop = document.querySelector('#talk iframe')?.getBoundingClientRect().top ?? Number.NaN;
    return frameTop + top >= 0 && frameTop + top < innerHeight;
  }, topPx);
});

test('where the page does not follow the height of the frame, the tree scrolls in it', async () => {
  const [, reader] = await openTalk('fixed', 'once');
  await reader.page.evaluate(() => document.querySelector<HTMLElement>('#more')?.click());
  await reader.waitForRows((rows) => rows.length === 24);
  await reader.page.waitFor(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot?.querySelector('section');
    return (
      root && document.documentElement.scrollHeight <= innerHeight + 1 && root.scrollHeight > root.clientHeight + 50
    );
  });
  await reader.scrollTo((await reader.names()).at(-1) as string);
  await reader.waitForRows((rows) => rows.at(-1)?.state === 'read');
});

test('a frame that names a post of another site is remembered for the page that shows it', async () => {
  const [, , url] = await openTalk('liar', 'observer', 'https://bank.example/account');
  const threads = await remembered();
  expect(threads).toContain(`${url} Slow worms under iron – Hedge Rows`);
  expect(threads.join()).not.toContain('bank.example');
});

test('a frame that is taken away takes its tree along', async () => {
  const [page, , url] = await openTalk('gone', 'observer');
  const popup = await popupOf(url);
  await popup.waitFor(() => document.body.textContent?.includes('Slow worms'));
  await page.evaluate(() => document.querySelector('#talk iframe')?.remove());
  const again = await popupOf(url);
  await again.waitFor(() => /no comments/i.test(document.body.textContent ?? ''));
});

test('in a frame that the page fills itself the thread is the post’s', async () => {
  const url = 'https://own.hedge-rows.example/slow-worms/';
  stage.web.publish(url, postWithOwnFrame(comments));
  const page = await open(url);
  const reader = new ReaderPage(await page.frame('about:srcdoc'));
  await reader.complete();
  expect(await reader.rows()).toHaveLength(24);
  await reader.page.waitFor(() => document.documentElement.scrollHeight <= innerHeight + 1);
  const [first] = await reader.names();
  await reader.focusRow(first as string);
  await reader.press('j', 'j', 'j');
  await reader.waitForRows((rows) => rows.some(({ state }) => state === 'read'));
  await page.reload();
  await reader.complete();
  await reader.waitForRows((rows) => rows.some(({ state }) => state === 'read'));
  expect(await remembered()).toContain(`${url} Slow worms under iron`);
});

test('in an open shadow root: a tree in its colours, and more comes in place', async () => {
  const url = 'https://shadow.hedge-rows.example/slow-worms/';
  stage.web.publish(url, postWithShadow(comments, 18));
  const page = await open(url);
  const rows = () =>
    page.waitFor(() => {
      const tree = document.querySelector('#coral-shadow-container')?.shadowRoot?.querySelector('understory-reader');
      return tree?.hasAttribute('complete') && tree.shadowRoot?.querySelectorAll('article').length;
    });
  expect(await rows()).toBe(18);
  const ground = await page.evaluate(() => {
    const tree = document.querySelector('#coral-shadow-container')?.shadowRoot?.querySelector('understory-reader');
    return tree?.shadowRoot?.querySelector('section')?.style.getPropertyValue('--us-bg');
  });
  expect(ground).toBe('#141e28');
  await page.evaluate(() =>
    document.querySelector('#coral-shadow-container')?.shadowRoot?.querySelector<HTMLElement>('#more')?.click(),
  );
  await page.waitFor(() => {
    const tree = document.querySelector('#coral-shadow-container')?.shadowRoot?.querySelector('understory-reader');
    return tree?.shadowRoot?.querySelectorAll('article').length === 24;
  });
  expect(await remembered()).toContain(`${url} Slow worms under iron`);
});

test('comments that stay empty until they are in view are all in view with the first', async () => {
  const url = 'https://lazy.hedge-rows.example/slow-worms/';
  const frameUrl = `https://remarks.example/web/iframe.html?site_id=h&url=${encodeURIComponent(url)}&page_title=Slow+worms`;
  stage.web.publish(frameUrl, lazyFrame(30));
  stage.web.publish(url, postWithFrame(frameUrl.replaceAll('&', '&amp;')));
  const page = await open(url);
  const frame = await page.frame('remarks.example/web');
  expect(await frame.waitFor(() => document.querySelectorAll('article').length === 30)).toBe(true);
  await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
  const reader = new ReaderPage(frame);
  await reader.complete();
  const rows = await reader.waitForRows((now) => now.length === 30);
  expect(rows.at(-1)?.text).toContain('Comment 30 of those');
});
