import { vi } from 'vitest';
import { host, root } from './stand.ts';

const rowPx = 100;
const viewPx = 600;

/**
 * Lays the rows out one below the other, 100 px each, from 200 px down the page; hidden ones take no room. jsdom lays
 * nothing out. Answers how far the page is scrolled.
 */
export function layOutRows(): { scrolledPx(): number; scrollTo(px: number): void } {
  let scrolled = 0;
  const scrollBy = (options: ScrollToOptions) => {
    scrolled += options.top ?? 0;
  };
  Object.defineProperty(window, 'innerHeight', { value: viewPx, configurable: true });
  Element.prototype.scrollBy = scrollBy as Element['scrollBy'];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = topOf(this);
    const height = top === null ? 0 : rowPx;
    return rect((top ?? 0) - scrolled, height);
  });
  return {
    scrolledPx: () => scrolled,
    scrollTo(px) {
      window.dispatchEvent(new Event('wheel'));
      scrolled = px;
      document.dispatchEvent(new Event('wheel', { bubbles: true })); // A person does it, not the page.
      document.dispatchEvent(new Event('scroll'));
    },
  };
}

function topOf(element: Element): number | null {
  // The tree begins where the list did that it stands in for.
  if (element.localName === 'section' || element.localName === 'understory-reader' || element.matches('ol.list')) {
    return 200;
  }
  if (element.localName !== 'article' || !host()) return null;
  const shown = [...root().querySelectorAll('article')].filter((article) => !article.closest('[hidden]'));
  const at = shown.indexOf(element as HTMLElement);
  return at === -1 ? null : 200 + at * rowPx;
}

function rect(top: number, height: number): DOMRect {
  return { top, height, bottom: top + height, left: 0, right: 600, width: 600, x: 0, y: top, toJSON: () => ({}) };
}
