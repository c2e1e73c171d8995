import { expect, test } from 'vitest';
import { askBackground } from '../../support/ask-background.ts';
import { countRead } from '../../support/database.ts';
import { useChromium } from '../../support/e2e.ts';
import { plainComment, plainPost } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The browser stops our worker again and again, at whatever it is doing, while somebody reads. */

const stage = useChromium();
const post = plainPost('killed.example', 'A post that is read in troubled times');
const comments = Array.from({ length: 60 }, (_, at) => plainComment(at + 1));
const kills = 25;

test('nothing that was read is unread afterwards, and nothing is counted twice', async () => {
  stage.web.publish(post.url, wordpressPage(post, comments));
  const reader = await ReaderPage.open(stage.browser, post.url);
  await reader.complete();
  const context = stage.browser.context();
  const cdp = await context.newCDPSession(await context.newPage());
  await cdp.send('ServiceWorker.enable');
  let told = 0;
  let isReading = true;
  const kill = async () => {
    // Without a pause, so that whatever the worker begins to do, it is soon stopped at.
    while (isReading || told < kills) {
      await cdp.send('ServiceWorker.stopAllWorkers');
      told += 1;
    }
  };
  const read = async () => {
    for (let at = 0; at < comments.length; at++) await reader.press('m', 'j');
    isReading = false;
  };
  await reader.focusRow('Mon 10:01');
  await Promise.all([kill(), read()]);
  await reader.waitForRows((rows) => rows.every(({ state }) => state === 'read'));
  await expect.poll(() => countRead(stage.browser), { timeout: 60_000 }).toBe(comments.length);
  const own = await stage.browser.openOwn('welcome.html');
  const threads = await askBackground(own, 'listThreads');
  expect(threads.map(({ counts }) => counts)).toEqual([{ comments: 60, new: 0, olderUnread: 0, read: 60 }]);
  await own.close();
  await reader.page.reload();
  await reader.complete();
  const again = await reader.rows();
  expect(again.filter(({ state }) => state === 'read')).toHaveLength(comments.length);
  process.stdout.write(
    `Chromium was told ${told} times to stop the worker while 60 comments were read: 0 marks lost\n`,
  );
});
