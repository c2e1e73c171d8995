import type { ReaderPage } from './reader-page.ts';

/** A state that the tree can be put in, on a visited sample with replies, and back again. */
export interface ReaderState {
  name: string;
  enter(reader: ReaderPage): Promise<void>;
  leave?(reader: ReaderPage): Promise<void>;
}

const leaveByKey = (reader: ReaderPage) => reader.press('Escape');

/** Chooses in a list of the toolbar's; on a phone the lists are others, so both names are looked for. */
function choose(list: RegExp, choice: RegExp): ReaderState['enter'] {
  return async (reader) => {
    await reader.click({ button: list });
    await reader.click({ button: choice });
  };
}

/** Side by side where there is room, else in the list that is named by what is chosen. */
function filter(from: RegExp, to: RegExp): ReaderState['enter'] {
  return async (reader) => {
    if (!(await reader.hasButton(to))) await reader.click({ button: from });
    await reader.click({ button: to });
  };
}

/** On a phone they stand in the list of filters. */
async function openAuthors(reader: ReaderPage): Promise<void> {
  await reader.click({ button: (await reader.hasButton(/^Author$/)) ? /^Author$/ : /^All$/ });
}

/** Opens a list and leaves it open. */
function openList(list: RegExp): Pick<ReaderState, 'enter' | 'leave'> {
  return { enter: (reader) => reader.click({ button: list }), leave: leaveByKey };
}

/**
 * Every state on a second visit, in an order in which each can follow the one before. `row` has replies, `guess` is placed by its
 * wording, `author` has a name of their own; all by what their names begin with.
 */
export function readerStates(rows: { row: string; guess: string | null; author: string | null }): ReaderState[] {
  const { row, guess, author } = rows;
  const states: ReaderState[] = [
    { name: 'as it opens', async enter() {} },
    {
      name: 'a folded branch',
      async enter(reader) {
        await reader.click({ row, button: /^Fold/ });
        await reader.waitForRow(row, { folded: true });
      },
      async leave(reader) {
        await reader.click({ row, button: /^Unfold/ });
        await reader.waitForRow(row, { folded: false });
      },
    },
    {
      name: 'the note editor',
      async enter(reader) {
        await reader.focusRow(row);
        await reader.press('b');
        await reader.waitForWords('separated by spaces');
      },
    },
    {
      name: 'a note',
      async enter(reader) {
        await reader.page.type('To be read again');
        await reader.click({ button: /^Save/ });
        await reader.waitForWords('To be read again');
      },
    },
    { name: 'unread only', enter: filter(/^All/, /^Unread/) },
    { name: 'bookmarked only', enter: filter(/^Unread/, /^Bookmarked/), leave: filter(/^Bookmarked/, /^All/) },
    { name: 'the list of orders', ...openList(/^(Oldest first|Order and depth)/) },
    { name: 'newest first', enter: choose(/^(Oldest first|Order and depth)/, /^Newest/) },
    { name: 'one level', enter: choose(/^(Fold to depth|Order and depth)/, /^1 level/) },
    {
      name: 'all levels, oldest first',
      async enter(reader) {
        await choose(/^(Fold to depth|Order and depth)/, /^All levels/)(reader);
        await choose(/^(Newest first|Order and depth)/, /^Oldest/)(reader);
      },
    },
    {
      name: 'the search',
      async enter(reader) {
        await reader.press('/');
        await reader.page.type('the');
        await reader.press('Enter');
        await reader.waitForWords(/1 of \d+/);
      },
      leave: leaveByKey,
    },
    {
      name: 'the list of a row',
      async enter(reader) {
        await reader.focusRow(row);
        await reader.click({ row, button: /^More/ });
        await reader.waitForWords('Mark this and its replies as read');
      },
      leave: leaveByKey,
    },
    {
      name: 'the keys and signs',
      async enter(reader) {
        await reader.click({ button: /^Keys and signs/ });
        await reader.waitForWords('older, not read yet');
      },
      leave: leaveByKey,
    },
    {
      name: 'something in the wrong place',
      async enter(reader) {
        await reader.click({ button: /^Something in the wrong place/ });
        await reader.waitForWords('Point to the comments');
      },
      leave: leaveByKey,
    },
    { name: 'the visits to count from', ...openList(/^since /) },
    {
      name: 'a day to count from',
      async enter(reader) {
        await reader.click({ button: /^since / });
        await reader.click({ button: /^A day/ });
      },
      leave: leaveByKey,
    },
    {
      name: 'the original',
      async enter(reader) {
        await reader.click({ button: /^Original/ });
        await reader.waitForWords('Back to the tree');
      },
      async leave(reader) {
        await reader.click({ button: /^Back to the tree/ });
        await reader.waitForWords('Keys and signs');
      },
    },
  ];
  if (guess !== null) {
    states.push({
      name: 'why is it here',
      async enter(reader) {
        await reader.click({ row: guess, button: /^answers/ });
        await reader.waitForWords('Why is it here?');
      },
      leave: leaveByKey,
    });
  }
  if (author !== null) {
    states.push(
      { name: 'the list of authors', enter: openAuthors, leave: leaveByKey },
      {
        name: 'one author only',
        async enter(reader) {
          await openAuthors(reader);
          await reader.click({ button: new RegExp(`^${author}.*\\d$`) });
        },
        leave: filter(new RegExp(`^${author}`), /^(All|Everyone)$/),
      },
    );
  }
  states.push({
    name: 'a bookmark taken away, and a toast',
    async enter(reader) {
      await reader.focusRow(row);
      await reader.press('b');
      await reader.waitForWords('Bookmark removed');
    },
  });
  return states;
}
