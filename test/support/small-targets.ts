import type { TestPage } from './browser/test-browser.ts';

/**
 * What can be pressed and is smaller than this, each named with its size. Links within text are left out, as WCAG 2.5.8
 * does, and so is what only repeats another target. What is drawn small may be larger to press: points are tried.
 */
export async function smallTargets(page: TestPage, leastPx: number): Promise<string[]> {
  return await page.evaluate(findSmall, leastPx);
}

/** Runs in the page. */
function findSmall(leastPx: number): string[] {
  const root = document.querySelector('understory-reader')?.shadowRoot ?? document;
  const selector =
    'button, input, textarea, select, summary, [role=tab], [role=menuitemradio], nav a, footer a, label > input';
  const small: string[] = [];
  for (const target of root.querySelectorAll<HTMLElement>(selector)) {
    if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (target.closest('[aria-hidden=true]')) continue;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = target.getBoundingClientRect();
    if (width === 0 || (width >= leastPx - 0.5 && height >= leastPx - 0.5)) continue;
    const reach = leastPx / 2 - 1;
    const [cx, cy] = [x + width / 2, y + height / 2];
    const points: [number, number][] = [];
    if (width < leastPx - 0.5) points.push([cx - reach, cy], [cx + reach, cy]);
    if (height < leastPx - 0.5) points.push([cx, cy - reach], [cx, cy + reach]);
    const isReached = points.every(([px, py]) => {
      const hit = root.elementFromPoint(px, py);
      return hit !== null && (hit === target || target.contains(hit));
    });
    if (isReached) continue;
    const name = target.getAttribute('aria-label') ?? target.textContent?.trim() ?? '';
    small.push(
      `${target.localName}.${target.className} “${name.slice(0, 30)}” ${Math.round(width)}×${Math.round(height)}`,
    );
  }
  return [...new Set(small.map((one) => one.replace(/\d\d?:\d\d/g, '00:00')))];
}
