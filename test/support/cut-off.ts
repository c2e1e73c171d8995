import type { TestPage } from './browser/test-browser.ts';

/**
 * What does not fit on the page or in the tree on it, one line each: buttons and texts that reach beyond the view, are
 * wider than their box and cut off by it, or lie one over the other. What ends in dots on purpose is left out.
 */
export async function cutOff(page: TestPage): Promise<string[]> {
  return await page.evaluate(() => {
    const reader = document.querySelector('understory-reader')?.shadowRoot;
    const found: string[] = [];
    const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (overflow > 0) found.push(`the page scrolls sideways by ${overflow} px`);
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const nameOf = (element: Element) =>
      `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const rowOf = (element: Element) =>
      element.closest('[role=toolbar], [role=tablist], header, footer, nav, form, main, article') ??
      element.parentElement;
    const texts = [...(reader ?? document).querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== '') &&
        !element.closest('style, .body, .first, .beads') &&
        isSeen(element),
    );
    for (const element of texts) {
      const style = getComputedStyle(element);
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) found.push(`beyond the view: ${nameOf(element)}`);
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isBox = element.localName === 'button' || style.overflowX !== 'visible';
      if (isCut && isBox && style.textOverflow !== 'ellipsis') found.push(`cut off: ${nameOf(element)}`);
      if (element.localName !== 'button' || style.position === 'absolute') continue;
      const box = element.parentElement?.getBoundingClientRect();
      if (box && (right > box.right + 1 || left < box.left - 1)) found.push(`outside its box: ${nameOf(element)}`);
      for (const other of texts) {
        if (other === element || other.localName !== 'button' || rowOf(other) !== rowOf(element)) continue;
        const its = other.getBoundingClientRect();
        const across = Math.min(right, its.right) - Math.max(left, its.left);
        const down = Math.min(bottom, its.bottom) - Math.max(top, its.top);
        if (across > 2 && down > 2) found.push(`over each other: ${nameOf(element)} and ${nameOf(other)}`);
      }
    }
    return found;
  });
}
