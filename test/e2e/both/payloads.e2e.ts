import { expect, test } from 'vitest';
import type { ThreadKey } from '../../../utils/thread/comment.ts';
import { alarmsIn, asked, attackBrowser, errorsOf, listenIn } from '../../fuzz/attack-browser.ts';
import { hostileBackup } from '../../fuzz/hostile-backup.ts';
import { hostileComments, servedPayloads } from '../../fuzz/payload-page.ts';
import { askBackground } from '../../support/ask-background.ts';
import { useBrowser } from '../../support/e2e.ts';
import { checkNow } from '../../support/following.ts';
import { plainComment, plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressAnswer } from '../../support/layouts/told-comments.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/*
 * What strangers write, past the built extension: nothing runs, loads, leads away, opens or takes the focus. More of it,
 * other every time: `npm run fuzz -- --payloads`.
 */

const stage = useBrowser();

test('as comments of a page', async () => {
  const { payloads, shown, alarms } = await attackBrowser(stage, { seed: 8, count: 500 });
  expect(alarms).toEqual([]);
  expect(shown).toBeGreaterThan(payloads * 0.9);
});

test('as what the blog of a followed thread answers, and as its page where nobody sees it', async () => {
  const post = { ...plainPost('allotment.example', 'Beans'), zone: '+00:00' };
  const comments = plainThread(4);
  const plain = wordpressPage(post, comments);
  stage.web.publish(post.url, plain);
  const reader = await ReaderPage.open(stage.browser, post.url);
  const own = await listenIn(await stage.browser.openOwn('library.html#threads'));
  const of = async () => (await askBackground(own, 'listThreads')).find(({ url }) => url === post.url);
  const { key } = (await of()) as { key: ThreadKey };
  await askBackground(own, 'follow', key, { under: null, links: null });
  // Its interface first, then its page.
  const crowd = hostileComments(21, 200).map(({ author, body }, n) => ({
    ...{ ...plainComment(100 + n), author },
    body: `<p>Comment ${n}.</p>${body}`,
  }));
  stage.web.answer(`${post.blog.url}wp-json/wp/v2/comments`, (url) =>
    wordpressAnswer(post, [...comments, ...crowd], url),
  );
  await checkNow(stage.browser);
  await expect.poll(async () => (await of())?.counts.comments).toBeGreaterThan(200);
  stage.web.answer(`${post.blog.url}wp-json/wp/v2/comments`, () => ({ body: 'Gone', status: 404 }));
  stage.web.publish(post.url, servedPayloads(22, 200, plain));
  const before = stage.web.requests.length;
  await checkNow(stage.browser);
  await expect.poll(() => stage.web.requests.slice(before).filter((url) => url === post.url).length).toBeGreaterThan(0);
  expect(await alarmsIn(own, 'Beans')).toEqual([]);
  expect(asked(stage.web)).toEqual([]);
  expect(await errorsOf(stage.browser)).toEqual([]);
  await own.close();
  await reader.page.close();
});

test('as the bookmarks, threads and choices of a backup, in the popup, the lists and the settings', async () => {
  const data = await stage.browser.openOwn('library.html#data');
  const answer = await askBackground(data, 'importBackup', hostileBackup(31, 150));
  expect(answer).toMatchObject({ bookmarks: { added: 150 }, threads: { added: 150 }, sites: 150, unusable: 0 });
  await data.close();
  for (const [place, words] of [
    ['library.html#bookmarks', 'Bookmark 149:'],
    ['library.html#threads', 'owner'],
    ['library.html#settings', 'file-1.example'],
    ['popup.html#bookmarks', 'Bookmark 149:'],
  ] as const) {
    const own = await listenIn(await stage.browser.openOwn(place));
    expect(await alarmsIn(own, words), place).toEqual([]);
    await own.close();
  }
  expect(asked(stage.web)).toEqual([]);
  expect(await errorsOf(stage.browser)).toEqual([]);
});
