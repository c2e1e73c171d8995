// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { fromOutline, outline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import {
  button,
  commentItem,
  createStand,
  drawn,
  focused,
  ids,
  press,
  rebuild,
  root,
  row,
  type Stand,
  writePage,
} from './support/stand.ts';

/* A return visit to a thread of which much has been read: long runs of it are one line each. */

/** One root with 14 replies, the fifth of which has a reply of its own; then a root nobody answers. */
const replies = Array.from({ length: 14 }, (_, at) => `r${at}`);
const thread = [
  'a · Ada · 2026-03-02T08:00 · Alpha',
  ...replies.flatMap((id, at) => [
    `  ${id} · Anonymous · 2026-03-02T09:${10 + at} · Reply ${id}`,
    ...(at === 4 ? ['    s · Bo · 2026-03-02T09:50 · Reply s'] : []),
  ]),
  '  n · Bo · 2026-03-03T08:00 · New one',
  'z · Bo · 2026-03-03T08:05 · Omega',
].join('\n');

let stand: Stand;
let reader: StartedReader;

beforeEach(() => {
  writePage(thread);
  stand = createStand();
  layOutRows();
  stand.remembered = { visit: 2, since: 1, read: ids('a', ...replies, 's'), new: ids('n', 'z') };
});
afterEach(() => {
  reader.stop();
  vi.restoreAllMocks();
});

const asOneLine = outline(`
  Alpha
    = 15 read replies
    New one
  Omega
`);
const show = () => button(root(), 'Show 15 read replies');
const rowsSeen = () => drawn().split('\n').length;

describe('replies read before, more than twelve side by side', () => {
  test('are one line, in a list item with a button that shows them', async () => {
    reader = await rebuild(stand);
    expect(drawn()).toBe(asOneLine);
    expect(show().getAttribute('aria-expanded')).toBe('false');
    expect(show().closest('[role=listitem]')?.parentElement?.getAttribute('aria-label')).toBe('Replies to 08:00');
    const beads = root().querySelector<HTMLElement>('.runrow .beads i')?.style.boxShadow ?? '';
    expect(beads.match(/--bead/g)).toHaveLength(15);
    // They are counted like all others, and find-in-page reaches them.
    expect(root().querySelector('h2')?.textContent).toBe('18 comments');
    expect(
      [...root().querySelectorAll('li [hidden]')].every((one) => one.getAttribute('hidden') === 'until-found'),
    ).toBe(true);
  });

  test('are shown by a press, and the focus goes to the first of them', async () => {
    reader = await rebuild(stand);
    show().click();
    expect(rowsSeen()).toBe(18);
    expect(root().querySelector('.runrow')).toBeNull();
    expect(focused()).toBe('Reply r0');
    // They stay, whatever is asked of the thread later.
    stand.answers()?.threadChanged('blogger:1:2' as never);
    await eventually(() => expect(stand.calls.filter(({ name }) => name === 'openThread')).toHaveLength(2));
    expect(rowsSeen()).toBe(18);
  });

  test.each([
    ['j', 'Alpha', 'Reply r0'],
    ['k', 'New one', 'Reply r13'],
    ['[', 'New one', 'Reply r13'],
  ])('%s goes into them', async (key, from, there) => {
    reader = await rebuild(stand);
    row(from).focus();
    press(key);
    expect(focused()).toBe(there);
    expect(rowsSeen()).toBe(18);
  });

  test('n goes past them', async () => {
    reader = await rebuild(stand);
    row('Alpha').focus();
    press('n');
    expect(focused()).toBe('New one');
    expect(drawn()).toBe(asOneLine);
  });

  test.each<[string, () => void]>([
    ['a link to one of them', () => window.location.assign('#c-s')],
    ['find-in-page', () => row('Reply s').dispatchEvent(new Event('beforematch', { bubbles: true }))],
    ['the popup', () => stand.answers()?.goTo('s' as never)],
  ])('%s shows them', async (_which, go) => {
    reader = await rebuild(stand);
    go();
    await eventually(() => expect(rowsSeen()).toBe(18));
    window.location.hash = '';
  });

  test('are there with a filter that asks for them, and a line again without', async () => {
    reader = await rebuild(stand);
    button(root(), 'Bookmarked 0').click();
    button(root(), 'All').click();
    expect(drawn()).toBe(asOneLine);
    button(root(), /^More/).click();
    await eventually(() => button(root(), 'Only comments by Ada')).then((only) => only.click());
    expect(drawn()).toBe('Alpha');
  });

  test('hold when the order changes', async () => {
    reader = await rebuild(stand);
    button(root(), /^Oldest first/).click();
    const newest = await eventually(() => {
      const second = root().querySelectorAll<HTMLElement>('[role=menuitemradio]')[1];
      if (!second) throw new Error('not open');
      return second;
    });
    newest.click();
    await eventually(() => expect(drawn().startsWith('Omega')).toBe(true));
    expect(drawn()).toContain('= 15 read replies');
  });

  test('make way where something new comes in among them; what is left is shown, being few', async () => {
    reader = await rebuild(stand);
    const [late] = fromOutline('t · Cy · 2026-03-03T09:00 · Late reply');
    if (!late) throw new Error('no comment');
    const item = commentItem({ ...late, parentId: 's' as never });
    document.getElementById('c-s')?.after(item);
    await eventually(() => expect(drawn()).toContain('Late reply'));
    expect(rowsSeen()).toBe(19);
  });
});

test('what a muted author wrote before is passed like what was read, until it is muted no more', async () => {
  stand.remembered = { ...stand.remembered, read: ids('a', ...replies), muted: ['Bo'] };
  reader = await rebuild(stand);
  expect(drawn()).toBe('Alpha\n  = 15 read replies\n  - muted\n- muted');
  stand.answers()?.mutedChanged([]);
  expect(rowsSeen()).toBe(18);
  expect(drawn()).toContain('Reply s');
});

describe('no line is made', () => {
  const whole = async () => {
    reader = await rebuild(stand);
    return root().querySelector('.runrow') === null;
  };

  test('of what is muted, on a first visit', async () => {
    stand.remembered = { visit: 1, since: null, read: [], new: [], muted: ['Anonymous', 'Ada', 'Bo'] };
    expect(await whole()).toBe(true);
  });

  test('of what was read in this visit', async () => {
    stand.remembered.readInVisit = ids(...replies);
    expect(await whole()).toBe(true);
  });

  test('of twelve', async () => {
    stand.remembered.read = ids('a', ...replies.filter((id) => !['r0', 'r12', 'r13'].includes(id)), 's');
    expect(await whole()).toBe(true);
  });

  test('of what was edited since, or is bookmarked: what is left on both sides is few', async () => {
    stand.remembered.edited = ids('r3');
    expect(await whole()).toBe(true);
  });
});

test('comments that answer nobody are one line too, and a branch read to its end is in it', async () => {
  const roots = Array.from({ length: 13 }, (_, at) => `q${at}`);
  writePage(
    [
      ...roots.map((id, at) => `${id} · Anonymous · 2026-03-02T09:${10 + at} · Root ${id}`),
      'z · Bo · 2026-03-03T08:05 · Omega',
    ].join('\n'),
  );
  stand.remembered = { visit: 2, since: 1, read: ids(...roots), new: ids('z') };
  reader = await rebuild(stand);
  expect(drawn()).toBe('= 13 read comments\nOmega');
});

test('a thread read to its end stands whole: a line for all of it would lead nowhere', async () => {
  stand.remembered = { visit: 2, since: 1, read: ids('a', ...replies, 's', 'n', 'z'), new: [] };
  reader = await rebuild(stand);
  expect(rowsSeen()).toBe(18);
});
