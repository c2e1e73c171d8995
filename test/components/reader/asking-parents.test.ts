// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { commentId, outline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, drawn, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

/* The blog's own knowledge of who answers whom, asked for by one press. */

let stand: Stand;
let reader: StartedReader;
const asked: string[] = [];
let answer: () => Promise<Response>;

const page = `
  11 · Ada · 2026-03-02T17:35 · Alpha
  12 · Bo · 2026-03-02T17:40 · Beta
  13 · Cy · 2026-03-02T17:44 · Gamma
`;
const json = (value: unknown) => async () =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
const parents = (told: Record<number, number>) =>
  json(Object.entries(told).map(([id, parent]) => ({ id: Number(id), parent })));

beforeEach(() => {
  asked.length = 0;
  writePage(page, { key: 'wordpress:blog.example:5' });
  document.head.innerHTML = '<link rel="https://api.w.org/" href="/wp-json/">';
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return answer();
  });
  stand = createStand();
  layOutRows();
});
afterEach(() => {
  reader.stop();
  document.head.replaceChildren();
  vi.unstubAllGlobals();
});

const ask = () => button(root(), 'Ask the blog who answers whom');
const said = (words: string) => eventually(() => expect(root().textContent).toContain(words));
const nested = outline(`
  Alpha
    Beta
      Gamma
`);
const flat = outline(`
  Alpha
  Beta
  Gamma
`);

test('nothing is asked before the press; then once, and the replies stand where the blog says, on solid lines', async () => {
  answer = parents({ 11: 0, 12: 11, 13: 12 });
  reader = await rebuild(stand);
  expect(drawn()).toBe(flat);
  expect(asked).toEqual([]);
  ask().click();
  await said('2 replies stand where the blog says they belong.');
  expect(asked).toEqual([
    `${location.origin}/wp-json/wp/v2/comments?post=5&per_page=100&page=1&order=asc&_fields=id%2Cparent`,
  ]);
  expect(drawn()).toBe(nested);
  expect(row('Gamma').closest('li')?.classList.contains('inf')).toBe(false);
  expect(row('Gamma').querySelector('.chip')).toBeNull();
  expect(stand.decisions).toEqual([
    ['12', '11'],
    ['13', '12'],
  ]);
  button(root(), 'Undo').click();
  expect(drawn()).toBe(flat);
  expect(stand.decisions.slice(2)).toEqual([
    ['12', null],
    ['13', null],
  ]);
});

test('what it said is remembered, also where guessing is off, and is not asked again', async () => {
  stand.remembered = {
    implied: false,
    decisions: [
      { id: commentId('12'), decision: 'told', to: commentId('11') },
      { id: commentId('13'), decision: 'told', to: commentId('12') },
    ],
  };
  reader = await rebuild(stand);
  expect(drawn()).toBe(nested);
  expect(asked).toEqual([]);
  expect(() => ask()).toThrow('No button');
});

test('the blog may be asked again about what came since', async () => {
  stand.remembered = {
    ...{ visit: 2, since: 1, new: [commentId('13')] },
    decisions: [{ id: commentId('12'), decision: 'told', to: commentId('11') }],
  };
  writePage(`${page}  14 · Di · 2026-03-02T17:50 · Delta\n  15 · Di · 2026-03-02T17:51 · Epsilon\n`, {
    key: 'wordpress:blog.example:5',
  });
  reader = await rebuild(stand);
  expect(ask()).toBeDefined();
});

test.each([
  ['it answers with something else', json({ code: 'rest_no_route' }), 'The blog does not say who answers whom.'],
  ['it refuses', async () => new Response('no', { status: 403 }), 'The blog does not say who answers whom.'],
  [
    'there is no line',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'The blog does not say who answers whom.',
  ],
  ['it knows no more', parents({ 11: 0, 12: 0, 13: 0 }), 'The blog knows no more than its page says.'],
])('says so where %s, and does not offer it again', async (_, answers, words) => {
  answer = answers;
  reader = await rebuild(stand);
  ask().click();
  await said(words);
  expect(drawn()).toBe(flat);
  expect(() => ask()).toThrow('No button');
});

test('what the reader said stands', async () => {
  stand.remembered = { decisions: [{ id: commentId('13'), decision: 'confirmed', to: commentId('11') }] };
  answer = parents({ 11: 0, 12: 11, 13: 12 });
  reader = await rebuild(stand);
  ask().click();
  await said('1 reply stands where the blog says it belongs.');
  expect(stand.decisions).toEqual([['12', '11']]);
});

test('a blog that does not say where to ask is not asked', async () => {
  document.head.replaceChildren();
  reader = await rebuild(stand);
  expect(() => ask()).toThrow('No button');
});

test('the rest of a long thread is another press, also where the first answer said nothing new', async () => {
  const others = Object.fromEntries(Array.from({ length: 97 }, (_, i) => [100 + i, 0]));
  answer = parents({ 11: 0, 12: 0, 13: 0, ...others });
  reader = await rebuild(stand);
  ask().click();
  await said('The blog knows no more than its page says.');
  answer = parents({ 200: 0 });
  await eventually(ask).then((again) => again.click());
  await eventually(() => expect(asked[1]).toContain('page=2'));
  await eventually(() => expect(() => ask()).toThrow('No button'));
});
