import { expect, test } from 'vitest';
import { useChromium } from '../../support/e2e.ts';
import { bloggerPage } from '../../support/layouts/blogger.ts';
import { loadSample } from '../../support/layouts/sample.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* A blog whose header stays at the top: nothing of ours may hide behind it. */

const stage = useChromium();
const headerPx = 70;

test('the toolbar sticks below it, and one goes to comments below both', async () => {
  const { post, comments } = loadSample('thread');
  const header = `<div style="position:fixed;z-index:99;top:0;left:0;right:0;height:${headerPx}px;background:#222">Blog</div>`;
  stage.web.publish(post.url, bloggerPage(post, comments, {}).replace(/(<body[^>]*>)/, `$1${header}`));
  const reader = await ReaderPage.open(stage.browser, post.url);
  await reader.scrollTo('Mon 18:07');
  const tops = () =>
    reader.page.evaluate(() => {
      const root = document.querySelector('understory-reader')?.shadowRoot;
      const focused = root?.activeElement?.closest('article');
      return {
        bar: root?.querySelector('.bar')?.getBoundingClientRect().top ?? 0,
        row: focused?.getBoundingClientRect().top ?? 0,
      };
    });
  await expect.poll(async () => (await tops()).bar).toBe(headerPx);
  await reader.focusRow('Mon 18:07');
  await reader.press('p');
  await expect.poll(async () => (await tops()).row).toBeGreaterThan(headerPx + 46);
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});
