import { expect, test } from 'vitest';
import { useChromium } from '../../support/e2e.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The tree lies where the page's list would lie. */

const stage = useChromium();

/** Runs in the page: from where to where across the window the first of these goes, in whole pixels. */
function across(selector: string): [left: number, right: number] | null {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const box = (root?.querySelector(selector) ?? document.querySelector(selector))?.getBoundingClientRect();
  return box ? [Math.round(box.left), Math.round(box.right)] : null;
}

test('also after the window has become narrower or wider, or something has opened beside it', async () => {
  const post = plainPost('column.example', 'In the middle');
  const css = `.comment-list { width: 60%; margin: 0 auto; padding: 0 }
    @media (max-width: 700px) { .comment-list { width: auto } }
    #comments { max-width: none } .opened { display: flex } .opened::before { content: ""; width: 300px; flex: none }
    .opened > * { flex: 1 }`;
  stage.web.publish(post.url, wordpressPage(post, plainThread(12)).replace('</style>', `${css}</style>`));
  const reader = await ReaderPage.open(stage.browser, post.url);
  const { page } = reader;
  const shouldFollow = async () => {
    await reader.press('g');
    const list = await page.evaluate(across, '.comment-list');
    await reader.press('g');
    await expect.poll(() => page.evaluate(across, '.reader')).toEqual(list);
    return list;
  };
  const wide = await shouldFollow();
  await page.setViewport(800, 800);
  const narrower = await shouldFollow();
  expect(narrower).not.toEqual(wide);
  await page.setViewport(500, 800);
  await shouldFollow();
  await page.setViewport(1200, 800);
  expect(await shouldFollow()).toEqual(wide);
  await page.evaluate(() => document.querySelector('#comments')?.parentElement?.classList.add('opened'));
  expect(await shouldFollow()).not.toEqual(wide);
  const shownBefore = await page.evaluate(() => document.querySelector('.comment-list')?.getAttribute('style'));
  expect(shownBefore).toContain('display: none');
  expect(page.console).toEqual([]);
  await page.close();
});
