// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import type { ReplyDecision } from '../../../utils/messaging/protocol.ts';
import { commentId, outline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, drawn, openings, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

let stand: Stand;
let reader: StartedReader;

const flat = `
  a · Anonymous · 2026-03-02T17:35 · Who has the key to the boathouse?
  b · Anonymous · 2026-03-02T17:40 · There are two keys and one of them is bent
  c · Ada · 2026-03-02T17:44 · The swans have been at the rope again
  d · Anonymous · 2026-03-02T17:52 · 17.35 I have
  e · Anonymous · 2026-03-02T18:01 · 17:40 and 17:52, keep them apart
  f · Anonymous · 2026-03-02T18:20 · Tuesday is rope day
`;
const placed = outline(`
  Who has the key to the boathouse?
    17.35 I have
      17:40 and 17:52, keep them apart
  There are two keys and one of them is bent
  The swans have been at the rope again
  Tuesday is rope day
`);
const asTheBlogHasIt = outline(`
  Who has the key to the boathouse?
  There are two keys and one of them is bent
  The swans have been at the rope again
  17.35 I have
  17:40 and 17:52, keep them apart
  Tuesday is rope day
`);

beforeEach(() => {
  writePage(flat);
  stand = createStand();
  layOutRows();
});
afterEach(() => reader.stop());

const start = async () => {
  reader = await rebuild(stand);
};
const nameOf = (article: HTMLElement) => article.querySelector('h3')?.textContent ?? '';
const isDotted = (text: string) => row(text).closest('li')?.classList.contains('inf');
const chip = (text: string) => button(row(text), /^(may )?answers? /);
const panel = () => root().querySelector<HTMLElement>('[role=group][aria-label="Why is it here?"]');
const toast = () => root().querySelector<HTMLElement>('.toast');
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const said = (...decisions: [id: string, to: string | null][]): ReplyDecision[] =>
  decisions.map(([id, to]) => ({
    id: commentId(id),
    decision: to === null ? 'rejected' : 'confirmed',
    to: to === null ? null : commentId(to),
  }));

describe('why it is here', () => {
  test('opens below the name, says what was found, and takes the focus; Esc gives it back', async () => {
    await start();
    const why = chip('17:40 and 17:52, keep them apart');
    why.focus();
    why.click();
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(root().activeElement).toBe(panel());
    const lines = [...(panel()?.querySelectorAll('li') ?? [])].map((line) => line.textContent);
    expect(lines).toEqual([
      'The text begins 17:40.',
      'The text says 17:52.',
      'One earlier comment was posted at 17:40.',
      'One earlier comment was posted at 17:52.',
      'On the blog all comments are one list.',
    ]);
    press('Escape', panel() as HTMLElement);
    expect(panel()).toBeNull();
    expect(root().activeElement).toBe(why);
  });

  test('says under what the blog has it, and that it nests no deeper', async () => {
    writePage(`
      a · Anonymous · 2026-03-02T17:35 · Who has the key?
        b · Anonymous · 2026-03-02T17:40 · I have
        c · Anonymous · 2026-03-02T17:46 · 17.40 bring it then
      d · Anonymous · 2026-03-02T17:50 · Good
    `);
    await start();
    chip('17.40 bring it then').click();
    expect(panel()?.textContent).toContain('On the blog it sits under 17:35, because the blog nests only 2 levels.');
  });

  test('one at a time', async () => {
    await start();
    chip('17.35 I have').click();
    chip('17:40 and 17:52, keep them apart').click();
    expect(root().querySelectorAll('[aria-label="Why is it here?"]')).toHaveLength(1);
    expect(row('17:40 and 17:52, keep them apart').contains(panel())).toBe(true);
  });
});

describe('what is said of it', () => {
  test('not a reply: the row goes home with the focus, and it can be undone', async () => {
    await start();
    button(row('17.35 I have'), 'Not a reply. Put it back').click();
    expect(drawn()).toContain('\n17.35 I have\n  17:40 and 17:52');
    expect(root().activeElement).toBe(row('17.35 I have'));
    await vi.waitFor(() => expect(toast()?.textContent).toContain('17:52 is back where the blog has it.'));
    expect(stand.decisions).toEqual([['d', 'rejected']]);
    expect(() => button(row('Who has the key to the boathouse?'), /^Fold/)).toThrow('No button');
    button(toast() as HTMLElement, 'Undo').click();
    expect(drawn()).toBe(placed);
    expect(root().activeElement).toBe(row('17.35 I have'));
    expect(stand.decisions.at(-1)).toEqual(['d', null]);
    button(row('Who has the key to the boathouse?'), 'Fold 17:35, 2 replies');
  });

  test('it names what the row is back under', async () => {
    writePage(`
      a · Anonymous · 2026-03-02T17:35 · Who has the key?
        b · Anonymous · 2026-03-02T17:40 · I have
        c · Anonymous · 2026-03-02T17:46 · 17.40 bring it then
      d · Anonymous · 2026-03-02T17:50 · Good
    `);
    await start();
    chip('17.40 bring it then').click();
    button(panel() as HTMLElement, 'Not a reply').click();
    await vi.waitFor(() => expect(toast()?.textContent).toContain('17:46 is back under 17:35.'));
    expect(panel()).toBeNull();
  });

  test('looks right: the line is solid, the words stay, and it can be undone', async () => {
    await start();
    chip('17.35 I have').click();
    button(panel() as HTMLElement, 'Looks right').click();
    expect(drawn()).toBe(placed);
    expect(isDotted('17.35 I have')).toBe(false);
    expect(row('17.35 I have').querySelector('.chip')?.className).toBe('chip plain');
    expect(nameOf(row('17.35 I have'))).toContain('answers 17:35, level 2');
    expect(stand.decisions).toEqual([['d', 'a']]);
    await vi.waitFor(() => button(toast() as HTMLElement, 'Undo').click());
    expect(isDotted('17.35 I have')).toBe(true);
  });

  test('x says it of the comment one is at, and of others nothing', async () => {
    await start();
    row('17.35 I have').focus();
    press('x');
    expect(stand.decisions).toEqual([['d', 'rejected']]);
    press('x');
    row('Tuesday is rope day').focus();
    press('x');
    expect(stand.decisions).toHaveLength(1);
  });

  test('it stays when another tab makes the page ask again before it was saved', async () => {
    await start();
    button(row('17.35 I have'), 'Not a reply. Put it back').click();
    stand.answers()?.threadChanged('blogger:1:2' as never);
    await vi.waitFor(() => expect(openings(stand)).toHaveLength(2));
    await vi.waitFor(() => expect(drawn()).toContain('\n17.35 I have'));
  });

  test('what another tab said moves the row here too, and so does the switch', async () => {
    await start();
    stand.remembered = { decisions: said(['d', null]) };
    stand.answers()?.threadChanged('blogger:1:2' as never);
    await vi.waitFor(() => expect(drawn()).toContain('\n17.35 I have'));
    stand.remembered = { implied: false };
    stand.answers()?.threadChanged('blogger:1:2' as never);
    await vi.waitFor(() => expect(drawn()).toBe(asTheBlogHasIt));
    stand.remembered = { implied: true };
    stand.answers()?.threadChanged('blogger:1:2' as never);
    await vi.waitFor(() => expect(drawn()).toBe(placed));
  });
});

test('the popup is told of all of them, also of what was rejected, and can say the same', async () => {
  await start();
  const guesses = () =>
    stand
      .answers()
      ?.pageSummary()
      .guesses.map(({ comment: { id }, answers, state }) => [id, answers, state]);
  expect(guesses()).toEqual([
    ['d', ['17:35'], 'placed'],
    ['e', ['17:52', '17:40'], 'placed'],
  ]);
  stand.answers()?.decide(commentId('d'), 'rejected');
  stand.answers()?.decide(commentId('e'), 'confirmed');
  expect(guesses()).toEqual([
    ['d', ['17:35'], 'rejected'],
    ['e', ['17:52', '17:40'], 'confirmed'],
  ]);
  stand.answers()?.decide(commentId('d'), null);
  expect(guesses()?.[0]).toEqual(['d', ['17:35'], 'placed']);
  expect(stand.decisions).toEqual([
    ['d', 'rejected'],
    ['e', 'd'],
    ['d', null],
  ]);
});
