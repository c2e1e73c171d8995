// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { comment, outline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import {
  button,
  commentItem,
  createStand,
  drawn,
  host,
  openings,
  rebuild,
  root,
  row,
  type Stand,
  writePage,
} from './support/stand.ts';

let stand: Stand;
let reader: StartedReader;

beforeEach(async () => {
  writePage(`
    a · Anonymous · 2026-03-02T17:35 · Alpha
      b · Anonymous · 2026-03-02T17:40 · Beta
    e · Anonymous · 2026-03-02T18:00 · Epsilon
  `);
  stand = createStand();
  layOutRows();
  reader = await rebuild(stand);
});
afterEach(() => reader.stop());

const late = (id: string, parentId: string | null, text: string) =>
  commentItem(comment({ id, parentId, name: 'Anonymous', wall: '2026-03-02T17:50', text }));
const redraw = () => {
  const fresh = stand.list().cloneNode(true) as HTMLElement;
  stand.list().replaceWith(fresh);
  return fresh;
};

test('comments that come later are put where they belong; the rows that stand are not made again', async () => {
  const alpha = row('Alpha');
  const epsilon = row('Epsilon');
  stand.list().children[1]?.after(late('c', 'b', 'Gamma'), late('d', null, 'Delta'));
  await eventually(() => expect(drawn()).toContain('Gamma'));
  expect(drawn()).toBe(
    outline(`
      Alpha
        Beta
          Gamma
      Delta
      Epsilon
    `),
  );
  expect([row('Alpha'), row('Epsilon')]).toEqual([alpha, epsilon]);
  expect(row('Alpha')).toBe(alpha);
  expect(button(row('Beta'), /^Fold/).getAttribute('aria-label')).toBe('Fold 17:40, 1 reply');
  expect(root().querySelector('h2')?.textContent).toBe('5 comments');
  await eventually(() => expect(root().querySelector('.toast')?.textContent).toBe('2 more comments'));
  expect(
    openings(stand)
      .at(-1)
      ?.comments.map(({ id }) => id),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a redraw with the same comments changes nothing that can be seen', async () => {
  const before = [...root().querySelectorAll('li.c')];
  const fresh = redraw();
  await eventually(() => expect(fresh.style.getPropertyPriority('content-visibility')).toBe('important'));
  expect([...root().querySelectorAll('li.c')]).toEqual(before);
  expect(root().querySelector('.toast')).toBeNull();
  expect(openings(stand)).toHaveLength(1);
  expect(host()?.nextElementSibling).toBe(fresh);
});

test('an edited comment is drawn as it reads now', async () => {
  const item = stand.list().children[1] as HTMLElement;
  const body = document.createElement('p');
  body.className = 'text';
  body.textContent = 'Beta, on second thoughts';
  item.replaceChildren(body);
  await eventually(() => expect(row('Beta, on second thoughts')).toBeTruthy());
});

test('when the page takes its section away, the tree stays and can still be used', async () => {
  stand.section().remove();
  await eventually(() => expect(host()?.isConnected).toBe(true));
  expect(drawn()).toContain('Beta');
  button(row('Alpha'), /^Fold/).click();
  expect(drawn()).toBe('- Alpha\nEpsilon');
  expect(stand.folds).toEqual([['a', true]]);
  await eventually(() => expect(root().querySelector('.toast')?.textContent).toContain('took its comments off'));
});

test('when the page draws its section somewhere else, the tree goes there', async () => {
  const section = stand.section();
  const copy = section.cloneNode(true) as HTMLElement;
  section.remove();
  document.body.prepend(copy);
  copy.querySelector('.list')?.append(late('f', null, 'Zeta'));
  await eventually(() => expect(drawn()).toContain('Zeta'));
  expect(document.querySelectorAll('understory-reader')).toHaveLength(1);
  expect(copy.contains(host())).toBe(true);
});

test('a note that is being written keeps its words and the focus when the page draws its section again', async () => {
  button(row('Beta'), 'Bookmark').click();
  const field = await eventually(() => {
    const found = root().querySelector('textarea');
    if (!found || root().activeElement !== found) throw new Error('not open yet');
    return found;
  });
  field.value = 'Half a thou';
  const section = stand.section();
  const copy = section.cloneNode(true) as HTMLElement;
  section.replaceWith(copy);
  await eventually(() => expect(copy.contains(root().host)).toBe(true));
  expect(root().activeElement).toBe(field);
  expect(field.value).toBe('Half a thou');
});

test('another post in the same page gets a tree of its own', async () => {
  const before = host();
  writePage('z · Ada · 2026-03-05T09:00 · Another post', { key: 'blogger:1:3' });
  await eventually(() => expect(drawn()).toBe('Another post'));
  await eventually(() => expect(host()?.hasAttribute('complete')).toBe(true));
  expect(host()).not.toBe(before);
  expect(openings(stand).at(-1)?.key).toBe('blogger:1:3');
});

test('a page that takes the tree away again and again is left alone', async () => {
  for (let time = 0; time < 30; time++) {
    host()?.remove();
    await Promise.resolve();
  }
  await eventually(() => expect(host()).toBeNull());
  expect(stand.list().getAttribute('style')).toBe('color: red');
});
