import { expect, test } from 'vitest';
import { useBrowser } from '../../support/e2e.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Addresses that name a place among the comments: the tree shows it, as the page would have. */

const stage = useBrowser();
const post = plainPost('deep.example', 'Links');
post.body = Array.from({ length: 30 }, () => 'words '.repeat(80));

test.each([
  ['comment-101', 'Comment 1 by'],
  ['comment-130', 'Comment 30 by'],
  ['comments', 'Comment 1 by'],
])('#%s', async (fragment, words) => {
  stage.web.publish(post.url, wordpressPage(post, plainThread(60)));
  const { page } = await ReaderPage.open(stage.browser, `${post.url}#${fragment}`);
  await page.waitFor((wanted) => {
    const rows = [...(document.querySelector('understory-reader')?.shadowRoot?.querySelectorAll('article') ?? [])];
    const { top = -1 } = rows.find((row) => row.textContent?.includes(wanted))?.getBoundingClientRect() ?? {};
    return top > 0 && top < innerHeight / 3;
  }, words);
  expect(page.console).toEqual([]);
  await page.close();
});
