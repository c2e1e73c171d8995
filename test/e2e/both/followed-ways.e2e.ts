import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { blogger } from '../../../utils/follow/sources/blogger.ts';
import { wordpress } from '../../../utils/follow/sources/wordpress.ts';
import type { ThreadSummary } from '../../../utils/messaging/protocol.ts';
import { followed } from '../../follow/support/followed.ts';
import { askBackground } from '../../support/ask-background.ts';
import type { TestPage } from '../../support/browser/test-browser.ts';
import { useBrowser } from '../../support/e2e.ts';
import { eventually } from '../../support/eventually.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* What is new in followed threads is found while their pages are closed, each in its system's own way. */

const stage = useBrowser();
let own: TestPage;

beforeAll(async () => {
  own = await stage.browser.openOwn('library.html');
});

const json = (answer: unknown) => ({ body: JSON.stringify(answer), type: 'application/json' });

/** Without pictures, which nobody serves. */
function pageOf(fixture: string): string {
  return readFileSync(new URL(`../../pages/${fixture}.html`, import.meta.url), 'utf8').replace(/ src="[^"]*"/g, '');
}

/** Reads a page and follows its thread; nothing but the page is asked for before. */
async function follow(url: string, html: string): Promise<ThreadSummary> {
  stage.web.publish(url, html);
  const reader = await ReaderPage.open(stage.browser, url);
  await reader.page.close();
  expect(requestsTo(url)).toEqual([url]);
  const { key } = await summaryOf(url);
  await askBackground(own, 'follow', key, { under: null, links: linksOf(url) });
  await eventually(async () => expect((await summaryOf(url)).follow).toMatchObject({ failure: null, found: 0 }));
  return await eventually(async () => {
    const summary = await summaryOf(url);
    expect(summary.follow?.checkedAt).not.toBeNull();
    return summary;
  });
}

/** What the page says of where else its comments are, as the reader in it tells when one follows there. */
function linksOf(url: string) {
  const api = url.includes('kelpnotes') ? 'https://kelpnotes.example/wp-json/' : null;
  return { api, feeds: [] };
}

async function summaryOf(url: string): Promise<ThreadSummary> {
  return await eventually(async () => {
    const found = (await askBackground(own, 'listThreads')).find((thread) => thread.url === url);
    if (!found) throw new Error(`${url} is not kept`);
    return found;
  });
}

/** Asks at once; the answer is told where it has one new comment in it. */
async function expectOneFound({ key, url }: ThreadSummary): Promise<void> {
  await askBackground(own, 'checkNow', key);
  await eventually(async () => expect((await summaryOf(url)).follow).toMatchObject({ failure: null, found: 1 }));
}

function requestsTo(url: string): string[] {
  const { host } = new URL(url);
  return stage.web.requests.filter((one) => new URL(one).host === host && !one.endsWith('/favicon.ico'));
}

test("Blogger's feed", async () => {
  const { thread, rows } = followed('blogger/threaded-v1.html');
  const feed = (ids: readonly string[]) =>
    json({
      feed: {
        entry: ids.map((id) => ({
          id: { $t: `tag:blogger.com,1999:blog-4410.post-${id}` },
          published: { $t: '2016-03-07T12:01:00.450Z' },
          content: { type: 'html', $t: 'The timetable is on the quay.' },
          author: [{ name: { $t: 'Old Pier' } }],
        })),
      },
    });
  const told = rows.map(([id]) => id);
  const all = blogger.request(thread, null)?.url ?? '';
  stage.web.publish(all, feed(told));
  const summary = await follow(thread.url, pageOf('blogger/threaded-v1'));
  const since = blogger.request(thread, Date.parse('2016-03-07T12:01:00.450Z'))?.url ?? '';
  stage.web.publish(since, feed(['5550000000000000777']));
  await expectOneFound(summary);
  expect(requestsTo(thread.url)).toEqual([thread.url, all, since]);
});

test("WordPress's interface", async () => {
  const { thread, rows } = followed('wordpress/html5.html');
  const url = thread.url;
  const comments = (ids: readonly string[]) =>
    json(
      ids.map((id) => ({
        ...{ id: Number(id), parent: 0, author_name: 'Runa', date_gmt: '2023-05-06T10:00:00' },
        content: { rendered: '<p>At low tide, yes.</p>' },
      })),
    );
  stage.web.publish(wordpress.request(thread, null)?.url ?? '', comments(rows.map(([id]) => id)));
  const summary = await follow(url, pageOf('wordpress/html5'));
  stage.web.publish(wordpress.request(thread, Date.parse('2023-05-06T10:00:00Z'))?.url ?? '', comments(['990']));
  await expectOneFound(summary);
});

test('the page itself, over http, off the screen: nothing in it runs, and nothing of it is loaded', async () => {
  const url = 'http://inkpot.example/rust';
  const html = pageOf('generic/nested-lists');
  const summary = await follow(url, html);
  const isNew =
    '<li><div class="head"><b>Ida Stern</b> <i>15 June 2019 at 10:00</i></div><div class="words"><p>Mine went green.</p></div><a href="/reply?to=6">Reply</a></li>';
  const traps = `<img src="http://inkpot.example/pixel.png"><link rel="stylesheet" href="http://inkpot.example/style.css">
    <script>fetch('http://inkpot.example/script')</script><iframe src="http://inkpot.example/frame"></iframe>`;
  stage.web.publish(url, html.replace('</ul>\n</div>', `${isNew}</ul>\n</div>${traps}`));
  await expectOneFound(summary);
  expect(new Set(requestsTo(url))).toEqual(new Set([url]));
  expect(await stage.browser.extensionErrors()).toEqual([]);
});
