// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { firstInView } from '../../../components/reader/actions/views.ts';
import type { PageComment } from '../../../utils/thread/comment.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A branch of a long list: where its box lies, and its replies, each `px` below the one before. */
const branches = [
  { topPx: -1200, heightPx: 600, replies: 20, px: 200 },
  { topPx: -600, heightPx: 600, replies: 20, px: 200 },
  { topPx: 0, heightPx: 900, replies: 2, px: 300 },
  { topPx: 900, heightPx: 600, replies: 20, px: 200 },
];

test('what is skipped above the view, and would be longer than the room it has, is not taken for what is in it', () => {
  const tops = new Map<Element, { top: number; bottom: number }>();
  const comments: PageComment[] = [];
  const add = (parent: Element, top: number, heightPx: number) => {
    const element = parent.appendChild(document.createElement('li'));
    tops.set(element, { top, bottom: top + heightPx });
    comments.push({ element } as never);
    return element;
  };
  for (const { topPx, heightPx, replies, px } of branches) {
    const item = add(document.body, topPx, heightPx);
    item.className = 'branch';
    for (let i = 1; i <= replies; i++) add(item, topPx + i * px, px);
  }
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return (tops.get(this) ?? { top: -5000, bottom: 5000 }) as DOMRect;
  });
  const styleOf = (element: Element) => ({ contentVisibility: element.className === 'branch' ? 'auto' : 'visible' });
  vi.spyOn(window, 'getComputedStyle').mockImplementation(styleOf as never);
  expect(firstInView(comments, 800)?.element).toBe(document.querySelectorAll('.branch')[2]);
});
