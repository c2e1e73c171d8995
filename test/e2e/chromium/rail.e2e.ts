import { expect, test } from 'vitest';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { bloggerPage } from '../../support/layouts/blogger.ts';
import { loadSample } from '../../support/layouts/sample.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The map of the thread beside it: where it is pressed, there one goes. */

const stage = useChromium();

async function openSample(): Promise<ReaderPage> {
  const { post, comments } = loadSample('thread');
  stage.web.publish(post.url, bloggerPage(post, comments, {}));
  const reader = await ReaderPage.open(stage.browser, post.url);
  await reader.page.setViewport(1200, 800);
  return reader;
}

function railOf(reader: ReaderPage) {
  return reader.page.evaluate(() => {
    const rail = document.querySelector('understory-reader')?.shadowRoot?.querySelector('.rail') as HTMLElement;
    const window = rail.querySelector('.window') as Element;
    const { left, top, width, height } = rail.getBoundingClientRect();
    const frame = window.getBoundingClientRect();
    return {
      x: left + width / 2,
      top,
      height,
      label: rail.getAttribute('aria-label') ?? '',
      from: (frame.top - top) / height,
      to: (frame.bottom - top) / height,
    };
  });
}

test('shows what is in view, and goes where it is pressed or dragged', async () => {
  const reader = await openSample();
  const { mouse } = (reader.page as ChromiumPage).page;
  await reader.scrollTo('Mon 17:52');
  await expect.poll(async () => (await railOf(reader)).to).toBeLessThan(0.5);
  const atStart = await railOf(reader);
  expect(atStart.label).toMatch(/^Map of the thread: \d+ unread/);
  expect(atStart.to - atStart.from).toBeGreaterThan(0.05);

  await mouse.click(atStart.x, atStart.top + atStart.height * 0.7);
  await expect.poll(async () => (await railOf(reader)).from).toBeGreaterThan(0.5);
  const pressed = await railOf(reader);
  expect(pressed.from).toBeLessThan(0.72);
  expect(pressed.to).toBeGreaterThan(0.68);

  await mouse.move(pressed.x, pressed.top + pressed.height * 0.7);
  await mouse.down();
  await mouse.move(pressed.x, pressed.top + pressed.height * 0.35, { steps: 5 });
  await mouse.move(pressed.x, pressed.top + pressed.height * 0.3, { steps: 2 });
  await mouse.up();
  await expect.poll(async () => (await railOf(reader)).from).toBeLessThan(0.4);
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});
