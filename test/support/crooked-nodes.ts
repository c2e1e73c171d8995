import type { TestPage } from './browser/test-browser.ts';

/** The lines of the tree whose node is not level with their words; each by what it says and by how many pixels. */
export async function crookedNodes(page: TestPage): Promise<string[]> {
  return await page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot as ShadowRoot;
    const middleOf = (element: Element) => {
      const { top, height } = element.getBoundingClientRect();
      return top + height / 2;
    };
    return [...root.querySelectorAll('.runrow, .tree article')].flatMap((line) => {
      const node = line.querySelector(':scope > .node');
      const said = line.querySelector(':scope > .meta > h3') ?? line.querySelector(':scope > .meta > .first');
      if (!node || !said || !line.checkVisibility()) return [];
      // A heading of several lines has its node at the first.
      if (said.getBoundingClientRect().height > 30 && said.localName === 'h3') return [];
      const offPx = Math.round(middleOf(said) - middleOf(node));
      return Math.abs(offPx) > 3 ? [`${said.textContent}: ${offPx} px`] : [];
    });
  });
}
