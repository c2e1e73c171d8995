// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createHost } from '../../../components/reader/page/host.ts';

/** Presses what the markup holds within us within the page's; answers whether the page's element would be pressed too. */
function pressWithin(outer: string, inner: string): boolean {
  document.body.innerHTML = outer;
  const { element, root } = createHost(document, 'open', 'heading');
  document.body.querySelector('.in')?.append(element);
  root.innerHTML = inner;
  const pressed = root.querySelector('.pressed') as HTMLElement;
  return pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}

test.each([
  '<a href="#elsewhere" class="in"></a>',
  '<details><summary class="in"></summary></details>',
  '<label><p class="in"></p></label>',
])('within %s of the page’s, a press on a button of ours is none on that', (outer) => {
  expect(pressWithin(outer, '<button type="button"><span class="pressed">Fold</span></button>')).toBe(false);
  expect(pressWithin(outer, '<p class="pressed">Words of a comment</p>')).toBe(false);
});

test('what does something by itself still does', () => {
  const link = '<a href="#elsewhere" class="in"></a>';
  expect(pressWithin(link, '<a href="#own"><b class="pressed">a link in a comment</b></a>')).toBe(true);
  expect(pressWithin(link, '<details><summary class="pressed">More</summary></details>')).toBe(true);
  expect(pressWithin(link, '<input type="checkbox" class="pressed">')).toBe(true);
});

test('elsewhere presses go their way', () => {
  expect(pressWithin('<div class="in"></div>', '<button type="button" class="pressed">Fold</button>')).toBe(true);
});
