import { expect, test } from 'vitest';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { openDressed } from '../../support/dressed-page.ts';
import { useChromium } from '../../support/e2e.ts';

/* On paper the tree is all its rows, and nothing to press. */

const stage = useChromium();

test.each([40, 400])('%i comments, some folded, some filtered out, on a dark page: all are printed', async (count) => {
  const reader = await openDressed(stage, `printed-${count}`, {
    count,
    css: 'body { background: #101216; color: #dde }',
    bodies: { 3: '<p>A line of its own.</p><pre>wide</pre>' },
  });
  const { page } = reader.page as ChromiumPage;
  await reader.click({ row: 'Mon 10:01', button: /^Fold/ });
  await reader.waitForRow('Mon 10:01', { folded: true });
  await reader.focusRow('Mon 10:04');
  await reader.press('j', 'j');
  await reader.click({ button: /^Unread/ });
  await reader.waitForRows((rows) => rows.some(({ shown }) => !shown));
  await page.emulateMedia({ media: 'print' });
  const printed = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot as ShadowRoot;
    const seen = (element: Element) =>
      element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0;
    return {
      bodies: [...root.querySelectorAll('.body')].filter(seen).length,
      names: [...root.querySelectorAll('article h3')].filter(seen).length,
      pressable: [...root.querySelectorAll('button, input, [role=toolbar]')]
        .filter(seen)
        .map((one) => one.className || one.localName),
      rail: seen(root.querySelector('.rail') as Element),
      ink: getComputedStyle(root.querySelector('.body') as Element).color,
      first: [...root.querySelectorAll('button.first')].filter(seen).length,
    };
  });
  expect(printed).toEqual({
    bodies: count,
    names: count,
    pressable: [],
    rail: false,
    ink: 'rgb(0, 0, 0)',
    first: 0,
  });
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(count / 25);
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});
