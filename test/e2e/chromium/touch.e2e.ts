import { expect, test } from 'vitest';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import type { TestPage } from '../../support/browser/test-browser.ts';
import { openDressed } from '../../support/dressed-page.ts';
import { useChromium } from '../../support/e2e.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* A phone: fingers, no hovering, a narrow window. The same build as everywhere. */

const stage = useChromium();
const widthPx = 390;

/** From here on the page is on a phone: its size, and fingers instead of a mouse. */
async function onPhone(page: TestPage): Promise<void> {
  const { cdp } = page as ChromiumPage;
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    width: widthPx,
    height: 800,
    deviceScaleFactor: 2,
    mobile: true,
  });
  await page.waitFor(() => matchMedia('(hover: none) and (pointer: coarse)').matches && innerWidth === 390);
}

test('the tools lie under the thumb, “more” is always there, nothing waits for a mouse', async () => {
  const reader = await openDressed(stage, 'phone', { count: 24 });
  await onPhone(reader.page);
  await reader.page.waitFor(
    () => document.querySelector('understory-reader')?.shadowRoot?.querySelector('.deck') !== null,
  );
  await reader.scrollTo('Mon 10:08');
  const seen = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot as ShadowRoot;
    const deck = root.querySelector('.deck')?.getBoundingClientRect();
    const opacities = [...root.querySelectorAll('.acts .more')].map((one) => getComputedStyle(one).opacity);
    const hidden = [...root.querySelectorAll('.acts .act:not(.more, .on)')].filter((one) =>
      one.checkVisibility(),
    ).length;
    const small = [...root.querySelectorAll<HTMLElement>('button, input')]
      .filter((one) => one.checkVisibility() && one.tabIndex >= 0)
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 90));
    return {
      deckAtEnd: deck ? Math.round(innerHeight - deck.bottom) : null,
      always: opacities.every((opacity) => opacity === '1') && opacities.length > 10,
      hidden,
      small,
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  });
  expect(seen).toEqual({ deckAtEnd: 0, always: true, hidden: 0, small: [], overflow: 0 });
  await reader.page.close();
});

test('what is tapped opens, folds and goes on', async () => {
  const reader = await openDressed(stage, 'tapped', { count: 24 });
  await onPhone(reader.page);
  const tap = async (selector: string) => {
    const { x, y } = await reader.page.waitFor((wanted) => {
      const one = document.querySelector('understory-reader')?.shadowRoot?.querySelector(wanted);
      const box = one?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    const { cdp } = reader.page as ChromiumPage;
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await reader.scrollTo('Mon 10:01');
  await tap('button.node');
  await reader.waitForRow('Mon 10:01', { folded: true });
  await tap('.tree > li:nth-child(2) .acts .more');
  await reader.page.waitFor(
    () => document.querySelector('understory-reader')?.shadowRoot?.querySelector('.row-menu') !== null,
  );
  await tap('.deck .next');
  await reader.page.waitFor(
    () => document.querySelector('understory-reader')?.shadowRoot?.activeElement?.localName === 'article',
  );
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

test('the popup is a page as wide as the phone, with nothing too small to press', async () => {
  const reader = await openDressed(stage, 'phone-popup', { count: 24 });
  const url = await reader.page.evaluate(() => location.href);
  const popup = await stage.browser.openOwn(`popup.html?tab=${await tabIdOf(stage.browser, url)}`);
  await onPhone(popup);
  await popup.waitFor(() => (document.body.textContent ?? '').includes('24'));
  const sizes = () =>
    popup.evaluate(() => ({
      width: document.querySelector('.popup')?.getBoundingClientRect().width,
      height: Math.round(document.querySelector('.popup')?.getBoundingClientRect().height ?? 0),
      overflow: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll<HTMLElement>('button, input, footer a, [role=tab]')]
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          // A press beside what is drawn counts where a pseudo-element makes the target larger.
          const { x, y, width, height } = one.getBoundingClientRect();
          const reaches = (dy: number) => document.elementFromPoint(x + width / 2, y + height / 2 + dy) === one;
          return height < 44 && !(reaches(-21) && reaches(21));
        })
        .map((one) => one.outerHTML.slice(0, 90)),
    }));
  expect(await sizes()).toEqual({ width: widthPx, height: 800, overflow: 0, small: [] });
  // As the toolbar's own view of it would be.
  await popup.evaluate(() => document.documentElement.setAttribute('data-surface', 'popup'));
  expect(await sizes()).toMatchObject({ width: widthPx, height: 800 });
  await popup.close();
  await reader.page.close();
});
