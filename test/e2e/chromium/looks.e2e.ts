import { expect, test } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { bloggerPage } from '../../support/layouts/blogger.ts';
import { plainComment, plainPost } from '../../support/layouts/plain-thread.ts';
import { loadSample, type PageOptions } from '../../support/layouts/sample.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The tree on light, dark and right-to-left pages: it takes the page's looks, and everybody can read it. */

const stage = useChromium();

async function openWith(name: 'thread' | 'wordpress' | 'rtl', options: PageOptions): Promise<ReaderPage> {
  const { post, comments } = loadSample(name);
  const url = `${post.url}?looks=${Object.keys(options).join()}`;
  const layout = post.platform === 'blogger' ? bloggerPage : wordpressPage;
  stage.web.publish(url, layout(post, comments, options));
  return await ReaderPage.open(stage.browser, url);
}

test.each([
  ['a light Blogger page', 'thread', {}],
  ['a dark Blogger page', 'thread', { dark: true }],
  ['a light WordPress page', 'wordpress', {}],
  ['a dark WordPress page', 'wordpress', { dark: true }],
  ['a right-to-left page', 'rtl', {}],
] as const)('%s: axe finds nothing', async (_what, name, options) => {
  const reader = await openWith(name, options);
  expect(await axeViolations(reader.page as ChromiumPage, 'understory-reader')).toEqual([]);
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

test('on a right-to-left page the fold buttons stand on the right', async () => {
  const reader = await openWith('rtl', {});
  const [button, heading, width] = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const node = root?.querySelector('button[aria-expanded][aria-label]');
    const title = node?.closest('article')?.querySelector('h3');
    return [node?.getBoundingClientRect().x ?? 0, title?.getBoundingClientRect().right ?? 0, innerWidth];
  });
  expect(button).toBeGreaterThan(heading - 2);
  expect(button).toBeGreaterThan(width / 4);
  await reader.page.close();
});

test.each([390, 320])('at %i px nothing scrolls sideways', async (width) => {
  const reader = await openWith('thread', {});
  await reader.page.setViewport(width, 800);
  const overflow = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await reader.page.close();
});

test.each([1200, 560, 390])('%i px wide, every reply’s line begins at the node of what it answers', async (width) => {
  const post = plainPost('deep-stairs.example', 'Stairs');
  const chain = Array.from({ length: 8 }, (_, i) => plainComment(i + 1, i || null));
  stage.web.publish(post.url, wordpressPage(post, chain));
  const reader = await ReaderPage.open(stage.browser, post.url);
  await reader.page.setViewport(width, 800);
  const offsets = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const middle = ({ x, width }: DOMRect) => x + width / 2;
    return [...(root?.querySelectorAll('li li') ?? [])].map((reply) => {
      const line = getComputedStyle(reply, '::before');
      const x =
        reply.getBoundingClientRect().x + Number.parseFloat(line.left) + Number.parseFloat(line.borderLeftWidth) / 2;
      const node = reply.parentElement?.closest('li')?.querySelector('article > button');
      return node ? Math.abs(x - middle(node.getBoundingClientRect())) : Number.NaN;
    });
  });
  expect(offsets).toHaveLength(7);
  for (const offset of offsets) expect(offset).toBeLessThan(1);
  await reader.page.close();
});
