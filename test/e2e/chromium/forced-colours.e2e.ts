import { expect, test } from 'vitest';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { openDressed } from '../../support/dressed-page.ts';
import { useChromium } from '../../support/e2e.ts';

/* Where people's own few colours replace all others, shapes have to say what colours did. */

const stage = useChromium();

test('with forced colours, states and lines can be told apart', async () => {
  const reader = await openDressed(stage, 'forced', {});
  await (reader.page as ChromiumPage).page.emulateMedia({ forcedColors: 'active' });
  await reader.focusRow('Mon 10:01');
  await reader.press(...'jjjjjjjjjjjjjj');
  await reader.page.waitFor(
    () =>
      document.querySelector('understory-reader')?.shadowRoot?.querySelector('.read > article > span.node') !== null,
  );
  const seen = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot as ShadowRoot;
    const dot = (selector: string) => {
      const node = root.querySelector(selector) as Element;
      const { backgroundColor, borderColor } = getComputedStyle(node);
      return { fill: backgroundColor, edge: borderColor, px: node.getBoundingClientRect().width };
    };
    const line = getComputedStyle(root.querySelector('.kids > .c') as Element, '::before');
    const outline = getComputedStyle(root.activeElement as Element);
    return {
      read: dot('.read > article > span.node'),
      unread: dot('.unread > article > span.node'),
      fold: dot('button.node i'),
      line: [line.borderLeftStyle, line.borderLeftColor],
      canvas: getComputedStyle(document.body).backgroundColor,
      outline: [outline.outlineStyle, outline.outlineWidth],
    };
  });
  expect(seen.read.fill).not.toBe(seen.unread.fill);
  expect(seen.read.fill).not.toBe(seen.canvas);
  expect(seen.unread.edge).not.toBe(seen.canvas);
  expect(seen.fold.edge).not.toBe(seen.canvas);
  expect(seen.line[0]).toBe('solid');
  expect(seen.line[1]).not.toBe(seen.canvas);
  expect(seen.outline).toEqual(['solid', '2px']);
  await reader.page.close();
});
