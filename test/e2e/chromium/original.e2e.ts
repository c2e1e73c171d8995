import { expect, test } from 'vitest';
import { samples } from '../../commands/start/samples.ts';
import { useChromium } from '../../support/e2e.ts';
import { bloggerPage } from '../../support/layouts/blogger.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The blog's own comments: out of the way while the tree stands, and untouched. */

const stage = useChromium();

/** Keeps the page's markup as it was before anybody else came to it. */
const keepMarkup = `<script>document.addEventListener('DOMContentLoaded', () => { window.untouched = document.documentElement.outerHTML; });</script></body>`;

test.each(samples)('$post.platform: it comes back byte for byte, and goes again', async ({ post, comments }) => {
  const layout = post.platform === 'blogger' ? bloggerPage : wordpressPage;
  stage.web.publish(
    post.url,
    layout(post, comments).replace('</body>', () => keepMarkup),
  );
  const reader = await ReaderPage.open(stage.browser, post.url);
  const { page } = reader;
  await page.waitFor(originalIs, false);

  await reader.click({ button: /^Original$/ });
  await page.waitFor(originalIs, true);
  const [now, before] = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('understory-reader')) ours.remove();
    return [copy.outerHTML, (globalThis as unknown as { untouched: string }).untouched];
  });
  expect(now).toBe(before);

  await reader.click({ button: /tree/i });
  await page.waitFor(originalIs, false);
  expect((await reader.rows()).filter(({ shown }) => !shown)).toEqual([]);
  expect(page.console).toEqual([]);
  await page.close();
});

test('the page holds one element of ours, and nothing on it tells what was read', async () => {
  const [sample] = samples;
  const reader = await ReaderPage.open(stage.browser, sample.post.url);
  const state = () =>
    reader.page.evaluate(() =>
      [...document.querySelectorAll('understory-reader')].map((one) => [
        one.getAttributeNames().sort(),
        one.children.length,
      ]),
    );
  const before = await state();
  expect(before).toEqual([[['complete', 'ready'], 0]]);
  await reader.focusRow((await reader.names())[0] as string);
  for (let i = 0; i < 5; i++) await reader.press('j');
  await reader.waitForRows((rows) => rows.some((row) => row.state === 'read'));
  expect(await state()).toEqual(before);
  await reader.page.close();
});

/** Notes what the page's own scripts could see of us while it loads, and what moved before the tree came. */
const keepSeen = `<script>
window.seen = { sheets: 0, shifted: 0 };
document.addEventListener('DOMContentLoaded', () => { seen.sheets = document.adoptedStyleSheets.length; });
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) if (!document.querySelector('understory-reader')) seen.shifted += value;
}).observe({ type: 'layout-shift', buffered: true });
</script>`;

test('a long list is not laid out only to be hidden; what an address names is shown, nothing moves, and it comes back as it was', async () => {
  const post = plainPost('long-list.example', 'A long list');
  // Much longer than anybody would guess.
  const html = wordpressPage(
    post,
    plainThread(240).map((comment) => ({ ...comment, body: comment.body.repeat(20) })),
  );
  stage.web.publish(
    post.url,
    html.replace('<head>', `<head>${keepSeen}`).replace('</body>', () => keepMarkup),
  );
  const reader = await ReaderPage.open(stage.browser, `${post.url}#comment-331`);
  const { page } = reader;
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: { sheets: number; shifted: number } }).seen);
  expect(await seen()).toMatchObject({ sheets: 1 });
  // Nothing, or a hair, where the list comes in parts and the browser is on its way to what the address names.
  expect((await seen()).shifted).toBeLessThan(0.05);
  await page.waitFor((wanted) => {
    const rows = [...(document.querySelector('understory-reader')?.shadowRoot?.querySelectorAll('article') ?? [])];
    const { top = -1 } = rows.find((row) => row.textContent?.includes(wanted))?.getBoundingClientRect() ?? {};
    return top > 0 && top < innerHeight / 3;
  }, 'Comment 231 by');

  await reader.click({ button: /^Original$/ });
  await page.waitFor(originalIs, true);
  const [now, before, styles, sheets] = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('understory-reader')) ours.remove();
    const skipping = [...document.querySelectorAll('#comments *')].map(
      (one) => getComputedStyle(one).contentVisibility,
    );
    const { untouched } = globalThis as unknown as { untouched: string };
    return [copy.outerHTML, untouched, [...new Set(skipping)], document.adoptedStyleSheets.length];
  });
  expect(now).toBe(before);
  expect({ styles, sheets }).toEqual({ styles: ['visible'], sheets: 0 });

  // Who loads the page again is brought back to a place in it by its pixels.
  await page.reload();
  await reader.complete();
  expect(await seen()).toMatchObject({ sheets: 0 });
  expect(page.console).toEqual([]);
  await page.close();
});

/** Whether the blog's own comments are shown, or not. Runs in the page. */
function originalIs(shown: boolean): boolean {
  const own = document.querySelector('#comments .comment-block, #comments .comment-body');
  return own !== null && own.checkVisibility() === shown;
}
