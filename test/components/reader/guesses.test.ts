// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import type { ReplyDecision } from '../../../utils/messaging/protocol.ts';
import { comment, commentId, outline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import {
  button,
  commentItem,
  createStand,
  drawn,
  openings,
  rebuild,
  root,
  row,
  type Stand,
  writePage,
} from './support/stand.ts';

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
const said = (...decisions: [id: string, to: string | null][]): ReplyDecision[] =>
  decisions.map(([id, to]) => ({
    id: commentId(id),
    decision: to === null ? 'rejected' : 'confirmed',
    to: to === null ? null : commentId(to),
  }));

describe('in the tree', () => {
  test('what the words say is certain stands under what it answers, and says so', async () => {
    await start();
    expect(drawn()).toBe(placed);
    expect(chip('17.35 I have').textContent).toBe('answers 17:35');
    expect(chip('17:40 and 17:52, keep them apart').textContent).toBe('answers 17:52 and 17:40');
    expect(nameOf(row('17:40 and 17:52, keep them apart'))).toContain('answers 17:52 and 17:40, level 3');
    expect(isDotted('17.35 I have')).toBe(true);
    expect(isDotted('Tuesday is rope day')).toBe(false);
  });

  test('the background is told how deep the blog has it', async () => {
    await start();
    expect(openings(stand)[0]?.comments.map(({ depth }) => depth)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('the words are underlined, and go to the comment they mean', async () => {
    await start();
    const cues = [...row('17:40 and 17:52, keep them apart').querySelectorAll<HTMLElement>('.body a')];
    expect(cues.map((cue) => cue.textContent)).toEqual(['17:40', '17:52']);
    cues[0]?.click();
    expect(root().activeElement).toBe(row('There are two keys and one of them is bent'));
  });

  test('words that go over several elements are underlined in each', async () => {
    const body = stand.list().children[3]?.querySelector('.text') as HTMLElement;
    body.replaceChildren('17', document.createElement('b'), ' I have');
    (body.children[0] as HTMLElement).textContent = '.35';
    await start();
    const cues = [...row('17.35 I have').querySelectorAll('.body a')].map((cue) => cue.textContent);
    expect(cues).toEqual(['17', '.35']);
    expect(row('17.35 I have').querySelector('.body b a')?.textContent).toBe('.35');
  });

  test('a reply that the markup knows too is left as it is; only its words are underlined', async () => {
    writePage(`
      a · Anonymous · 2026-03-02T17:35 · Who has the key?
        b · Anonymous · 2026-03-02T17:40 · 17:35 I have
      c · Anonymous · 2026-03-02T17:41 · Good
    `);
    await start();
    expect(() => chip('17:35 I have')).toThrow('No button');
    expect(row('17:35 I have').querySelector('.body a')?.textContent).toBe('17:35');
    expect(isDotted('17:35 I have')).toBe(false);
  });

  test('the line is solid as far as the last reply that the blog has there, dotted beyond', async () => {
    writePage(`
      a · Anonymous · 2026-03-02T17:35 · Who has the key?
        b · Ada · 2026-03-02T17:40 · Not I
      c · Anonymous · 2026-03-02T17:41 · 17:35 I have
        d ^a · Ada · 2026-03-02T17:50 · Well then
      e · Anonymous · 2026-03-02T17:55 · 17:35 so have I
      f · Anonymous · 2026-03-02T17:58 · 17:35 and I
    `);
    await start();
    const goesOnDotted = (text: string) => row(text).closest('li')?.classList.contains('restinf');
    expect(drawn().split('\n')[0]).toBe('Who has the key?');
    expect(['Not I', '17:35 I have', 'Well then', '17:35 so have I'].map(goesOnDotted)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('what is less sure stays and may answer; said to be right, it goes there', async () => {
    writePage(`
      a · Ambrose Thring · 2026-03-02T13:30 · The ramp is wet again
      b · Anonymous · 2026-03-02T13:34 · Sorted by what column?
      c · Ambrose Thring · 2026-03-02T13:36 · By name, I am told
      d · Anonymous · 2026-03-02T13:50 · Ambrose, if that is your real name, there is a pint for you
    `);
    await start();
    const pint = 'Ambrose, if that is your real name, there is a pint for you';
    expect(drawn().split('\n').at(-1)).toBe(pint);
    expect(chip(pint).textContent).toBe('may answer 13:36');
    expect(nameOf(row(pint))).toContain('may answer 13:36, level 1');
    expect(isDotted(pint)).toBe(false);
    chip(pint).click();
    expect(root().querySelector('.why-box')?.textContent).toContain('2 earlier comments were by Ambrose Thring.');
    button(row(pint), 'Looks right').click();
    expect(drawn()).toContain(`By name, I am told\n  ${pint}`);
    button(row(pint), 'answers 13:36').click();
    button(row(pint), 'Not a reply').click();
    expect(drawn().split('\n').at(-1)).toBe(pint);
    expect(stand.decisions).toEqual([
      ['d', 'c'],
      ['d', 'rejected'],
    ]);
  });

  test('turned off, all stands where the blog has it, whatever was said before', async () => {
    stand.remembered = { implied: false, decisions: said(['e', 'b']) };
    await start();
    expect(drawn()).toBe(asTheBlogHasIt);
    expect(root().querySelector('.chip, .body a')).toBeNull();
  });

  test('what was rejected before stands at home from the start, and is not guessed again', async () => {
    stand.remembered = { decisions: said(['d', null]) };
    await start();
    expect(drawn()).toBe(
      outline(`
        Who has the key to the boathouse?
        There are two keys and one of them is bent
        The swans have been at the rope again
        17.35 I have
          17:40 and 17:52, keep them apart
        Tuesday is rope day
      `),
    );
    expect(() => chip('17.35 I have')).toThrow('No button');
  });

  test('what was confirmed before stands where it was said, whatever the words say', async () => {
    stand.remembered = { decisions: said(['e', 'b'], ['d', 'a']) };
    await start();
    const line = row('17:40 and 17:52, keep them apart');
    expect(nameOf(line)).toContain('answers 17:40 and 17:52, level 2');
    expect(isDotted('17:40 and 17:52, keep them apart')).toBe(false);
    expect(() => button(line, 'Not a reply. Put it back')).not.toThrow();
    expect(line.querySelector('.chip')?.className).toBe('chip plain');
  });

  test('comments that come later are placed too; what stands does not move', async () => {
    await start();
    const late = (id: string, wall: string, text: string) =>
      commentItem(comment({ id, name: 'Anonymous', wall: `2026-03-02T${wall}`, text }));
    // With a second comment of 17:35 that of 17:52 would have two to choose from.
    stand.list().prepend(late('g', '17:35', 'First'));
    stand.list().append(late('h', '18:40', '18:20 it is Wednesday'));
    await vi.waitFor(() => expect(drawn()).toContain('Wednesday'));
    expect(drawn()).toBe(`First\n${placed}\n  18:20 it is Wednesday`);
  });
});
