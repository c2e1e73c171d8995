// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { takeColumn } from '../../../components/reader/page/column.ts';
import type { FoundThread } from '../../../components/reader/reader-services.ts';

/* jsdom lays nothing out: each element says in an attribute where it lies, "left width". */

let section: HTMLElement;
let list: HTMLElement;
let root: HTMLElement;

beforeEach(() => {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const [left = 0, width = 0] = (this.getAttribute('data-at') ?? '').split(' ').map(Number);
    return { left, width, right: left + width, top: 0, bottom: 0, height: 0, x: left, y: 0, toJSON: () => ({}) };
  };
  document.body.innerHTML =
    '<section data-at="0 1200"><h3 data-at="0 1200">Comments</h3><ol><li data-at="0 1200">words</li></ol></section>';
  section = document.querySelector('section') as HTMLElement;
  list = document.querySelector('ol') as HTMLElement;
  root = document.createElement('section');
});

function taken(at: string, style = ''): Record<string, string> {
  list.setAttribute('data-at', at);
  list.setAttribute('style', `padding: 0; ${style}`);
  const covers = [section.querySelector('h3'), list] as Element[];
  const element = list.firstElementChild;
  takeColumn(root, { section, covers, thread: { comments: [{ element }] } } as unknown as FoundThread);
  return Object.fromEntries([...root.style].map((name) => [name.slice(5), root.style.getPropertyValue(name)]));
}

test('a list as wide as the room around it: so is the tree', () => {
  expect(taken('0 1200')).toEqual({});
});

test('a narrow list in the middle of the page: the tree stands in the middle', () => {
  expect(taken('250 700')).toEqual({ column: '700px', start: 'auto', end: 'auto' });
});

test('a list that is set in, or ends early', () => {
  expect(taken('60 640')).toEqual({ column: '640px', start: '60px' });
  expect(taken('0 640')).toEqual({ column: '640px' });
  expect(taken('500 700', 'direction: rtl')).toEqual({ column: '700px' });
});

test('room on both sides of its words is kept, room for numbers on one side is not', () => {
  expect(taken('0 1200', 'padding: 0 20px')).toEqual({ inset: '20px' });
  expect(taken('0 1200', 'padding-left: 40px')).toEqual({});
});

test('words that touch both edges of the window are set in a little', () => {
  const width = vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1200);
  expect(taken('0 1200')).toEqual({ inset: '8px' });
  expect(taken('0 1200', 'padding: 0 20px')).toEqual({ inset: '20px' });
  expect(taken('0 1100')).toEqual({ column: '1100px' });
  width.mockRestore();
});

test('a list that reaches out of its box, or lies in a row of boxes, says nothing', () => {
  expect(taken('-20 1240')).toEqual({});
  section.style.display = 'flex';
  expect(taken('250 700')).toEqual({});
});

test('a list of which only the items are hidden: the room for their numbers is for the tree', () => {
  const item = list.firstElementChild as HTMLElement;
  item.style.padding = '0';
  const takenByItems = (at: string, itemAt: string, style: string) => {
    list.setAttribute('data-at', at);
    list.setAttribute('style', `padding: 0; ${style}`);
    item.setAttribute('data-at', itemAt);
    takeColumn(root, { section, covers: [item], thread: { comments: [{ element: item }] } } as unknown as FoundThread);
    return { start: root.style.getPropertyValue('--us-start'), column: root.style.getPropertyValue('--us-column') };
  };
  const whole = { start: '-40px', column: 'calc(100% + 40px)' };
  expect(takenByItems('0 1200', '40 1160', 'padding-left: 40px')).toEqual(whole);
  item.style.direction = 'rtl';
  expect(takenByItems('0 1200', '0 1160', 'padding-right: 40px')).toEqual(whole);
  item.style.direction = '';
  // What both sides have is the list's own margin.
  expect(takenByItems('0 1200', '40 1120', 'padding: 0 40px')).toEqual({ start: '', column: '' });
  // So wide are columns for something else.
  expect(takenByItems('0 1200', '200 1000', 'padding-left: 200px')).toEqual({ start: '', column: '' });
});

test('measured again, it forgets what it took before', () => {
  expect(taken('60 640')).toEqual({ column: '640px', start: '60px' });
  expect(taken('0 1200')).toEqual({});
});

test('in a grid it has the place of the list, also of one that has another by now', () => {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.append(document.createElement('style'), root);
  section.style.display = 'grid';
  taken('0 700', 'order: 2');
  taken('0 700', 'order: 3');
  const rules = [...shadow.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
  expect(rules).toMatch(/^:host \{ grid-area: \S+ !important; order: 3 !important \}$/);
});
