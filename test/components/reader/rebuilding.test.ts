// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type StartedReader, startReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { outline } from '../../support/outline.ts';
import {
  button,
  createStand,
  drawn,
  focused,
  host,
  ids,
  openings,
  rebuild,
  root,
  row,
  type Stand,
  writePage,
} from './support/stand.ts';

const thread = `
  a · Anonymous · 2026-03-02T17:35 · Who has the key?
    b · Anonymous · 2026-03-02T17:40 · I have.
      c · Ada · 2026-03-02T17:42 · You had.
  d · Writer · 2026-03-03T08:05 · Found it.
`;

let stand: Stand;
let reader: StartedReader | null = null;

beforeEach(() => {
  writePage(thread);
  stand = createStand();
});
afterEach(() => {
  reader?.stop();
  reader = null;
});

describe('the tree', () => {
  test('stands in the place of the comments, with the names the interface promises', async () => {
    reader = await rebuild(stand);
    expect(drawn()).toBe(
      outline(`
        Who has the key?
          I have.
            You had.
        Found it.
      `),
    );
    const names = [...root().querySelectorAll('h3')].map((h3) => h3.textContent?.replace(/\s+/g, ' '));
    expect(names).toEqual([
      'Mon 17:35 Anonymous, unread, level 1',
      'Mon 17:40 Anonymous, unread, answers 17:35, level 2',
      'Ada Mon 17:42, unread, answers 17:40, level 3',
      'Writer Tue 08:05, unread, level 1',
    ]);
    expect(row('Found it.').textContent).toContain('wrote the post');
    expect(host()?.nextElementSibling).toBe(stand.list());
    expect(stand.list().style.getPropertyValue('content-visibility')).not.toBe('');
  });

  test('asks for what reads any markup where no platform knows the page, and looks once more', async () => {
    const { readThreads } = stand.services;
    let isHere = false;
    stand.services.readThreads = () => (isHere ? readThreads() : []);
    stand.services.loadGeneric = async () => {
      const isNew = !isHere;
      isHere = true;
      return isNew;
    };
    reader = await rebuild(stand);
    expect(root().querySelectorAll('article')).toHaveLength(4);
  });

  test('says what it is: lists of articles with names', async () => {
    reader = await rebuild(stand);
    const lists = [...root().querySelectorAll('[role=list]')];
    expect(lists.map((list) => list.getAttribute('aria-label'))).toEqual([
      null,
      'Replies to 17:35',
      'Replies to 17:40',
    ]);
    for (const article of root().querySelectorAll('article')) {
      const label = article.getAttribute('aria-labelledby') ?? '';
      expect(root().getElementById(label)).toBe(article.querySelector('h3'));
      expect(article.closest('li')?.getAttribute('role')).toBe('listitem');
    }
  });

  test('shows nothing of its state outside but that it is ready and complete', async () => {
    stand.remembered = { since: 1, visit: 2, new: ids('d'), read: ids('a') };
    reader = await rebuild(stand);
    await eventually(() => expect(host()?.hasAttribute('ready')).toBe(true));
    expect(host()?.getAttributeNames().sort()).toEqual(['complete', 'ready']);
    expect(host()?.childNodes).toHaveLength(0);
  });

  test('tells the background what is on the page', async () => {
    reader = await rebuild(stand);
    const [opening] = openings(stand);
    expect(opening?.comments.map(({ id, depth, words }) => [id, depth, words])).toEqual([
      ['a', 0, 4],
      ['b', 1, 2],
      ['c', 2, 2],
      ['d', 0, 2],
    ]);
  });

  test('draws new, unread and read as the background remembers them', async () => {
    stand.remembered = { visit: 2, since: 1, read: ids('a', 'b'), new: ids('d') };
    reader = await rebuild(stand);
    const states = [...root().querySelectorAll('li.c')].map((item) => /new|unread|read/.exec(item.className)?.[0]);
    expect(states).toEqual(['read', 'read', 'unread', 'new']);
    expect(root().querySelector('.head')?.textContent).toContain('1 new');
    expect(row('Found it.').querySelector('.newt')).not.toBeNull();
    expect(row('You had.').querySelector('.newt')).toBeNull();
  });

  test('is at the comment that the address names, also where the page has not gone there yet', async () => {
    window.history.replaceState(null, '', '#c-c');
    reader = await rebuild(stand);
    window.history.replaceState(null, '', window.location.pathname);
    expect(focused()).toBe('You had.');
  });

  test('takes the badge its number', async () => {
    stand.remembered = { visit: 2, since: 1, read: ids('a') };
    reader = await rebuild(stand);
    expect(stand.calls).toContainEqual({ name: 'showUnread', args: [3] });
  });
});

describe('the page stays as it was', () => {
  const page = () => document.body.outerHTML;

  test('when the background says not to act, until it is asked again', async () => {
    const before = page();
    stand.remembered = { act: false };
    reader = startReader(stand.services);
    await eventually(() => expect(openings(stand)).toHaveLength(1));
    await settled();
    expect(page()).toBe(before);

    stand.remembered = { act: true };
    reader.ask();
    await eventually(() => expect(host()?.hasAttribute('complete')).toBe(true));
  });

  test.each([
    [
      'the background refuses',
      (at: Stand) => Object.assign(at.services, { call: () => Promise.reject(new Error('no')) }),
    ],
    [
      'reading throws',
      (at: Stand) => {
        at.services.readThreads = () => {
          throw new Error('no');
        };
      },
    ],
    [
      'a comment cannot be drawn',
      (at: Stand) => {
        const { readThreads } = at.services;
        at.services.readThreads = () => {
          const found = readThreads();
          for (const comment of found[0]?.thread.comments ?? []) Object.assign(comment, { body: null });
          return found;
        };
      },
    ],
    ['the page has no comments', () => stand.list().replaceChildren()],
  ])('when %s', async (_what, spoil) => {
    spoil(stand);
    const before = page();
    const said = vi.spyOn(console, 'error');
    reader = startReader(stand.services);
    await settled();
    expect(page()).toBe(before);
    expect(said).not.toHaveBeenCalled();
  });

  test('byte for byte after a look at the original, and after the reader has gone', async () => {
    const before = page();
    const withoutUs = () => page().replace(/<understory-reader.*?<\/understory-reader>/, '');
    reader = await rebuild(stand);
    expect(withoutUs()).not.toBe(before);
    button(root(), 'Original').click();
    expect(withoutUs()).toBe(before);
    await eventually(() => button(root(), 'Back to the tree').click());
    await eventually(() => expect(root().querySelectorAll('article')).toHaveLength(4));
    expect(withoutUs()).not.toBe(before);
    reader.stop();
    expect(page()).toBe(before);
  });

  test('when the script is injected again there is still one tree', async () => {
    reader = await rebuild(stand);
    const first = host();
    reader.ask();
    await eventually(() => expect(openings(stand)).toHaveLength(2));
    await settled();
    expect(document.querySelectorAll('understory-reader')).toHaveLength(1);
    expect(host()).toBe(first);
  });
});

/** All that was under way has had its turns. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
