// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bookmarksCsv } from '../../../components/data/bookmarks-csv.ts';
import { bookmarksMarkdown } from '../../../components/data/bookmarks-markdown.ts';
import type { Bookmark, BookmarkId } from '../../../utils/messaging/protocol.ts';
import type { CommentId, ThreadKey } from '../../../utils/thread/comment.ts';
import { fc } from '../../support/properties.ts';

function bookmark(id: string, more: Partial<Bookmark> = {}, text = 'Leave the stones in.'): Bookmark {
  return {
    id: `k#${id}` as BookmarkId,
    ...{ key: 'k' as ThreadKey, url: 'https://plum-jam.example/stones/', title: 'Stones', site: 'Plum Jam' },
    comment: {
      id: id as CommentId,
      author: { name: 'Mina', wrotePost: false },
      time: { shown: '17:35', wall: null, instant: null, precision: null },
      text,
      permalink: `https://plum-jam.example/stones/#c${id}`,
    },
    ...{ readText: null, gone: false, note: '', tags: [], createdAt: 1_772_470_300_000, changedAt: 1 },
    ...more,
  };
}

describe('as Markdown', () => {
  it('is a chapter a thread, with quotations, notes and tags', () => {
    const other = { key: 'other' as ThreadKey, title: 'Hedges [laid]', url: 'https://hedge.example/a(b)' };
    const text = bookmarksMarkdown([
      bookmark('1', { note: 'Try it', tags: ['jam', 'pits'] }),
      bookmark('2', other, 'Two\nlines'),
      bookmark('3'),
    ]);
    expect(text).toBe(`# Bookmarks

## [Stones](https://plum-jam.example/stones/) · Plum Jam

> Leave the stones in.
>
> — [Mina, 17:35](https://plum-jam.example/stones/#c1)

Try it

\\#jam #pits

> Leave the stones in.
>
> — [Mina, 17:35](https://plum-jam.example/stones/#c3)

## [Hedges \\[laid\\]](https://hedge.example/a%28b%29) · Plum Jam

> Two
> lines
>
> — [Mina, 17:35](https://plum-jam.example/stones/#c2)
`);
  });

  it('holds no HTML, whatever the copies hold', () => {
    const img = '<img src=x onerror=alert(1)>';
    expect(bookmarksMarkdown([bookmark('1', { title: img, site: img, note: img, tags: [img] }, img)])).not.toMatch(
      /(?<!\\)</,
    );
  });
});

/** As RFC 4180 reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  for (let cell = cells.exec(text); cell; cell = cells.exec(text)) {
    rows.at(-1)?.push((cell[1] ?? '').replaceAll('""', '"'));
    if (cell[2] === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

describe('as CSV', () => {
  it('has a header, a row a bookmark, and starts as spreadsheets expect UTF-8 to', () => {
    const text = bookmarksCsv([bookmark('1', { note: 'Try it,\nsoon', tags: ['jam', 'pits'] }, 'He said "no"')]);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(readCsv(text.slice(1))).toEqual([
      [
        'Blog',
        'Thread',
        'Address',
        'Author',
        'Time',
        'Comment',
        'Address of the comment',
        'Note',
        'Tags',
        'Bookmarked',
      ],
      [
        ...['Plum Jam', 'Stones', 'https://plum-jam.example/stones/', 'Mina', '17:35', 'He said "no"'],
        ...['https://plum-jam.example/stones/#c1', 'Try it,\nsoon', 'jam pits', '2026-03-02T16:51:40.000Z'],
      ],
    ]);
  });

  it('comes out as it went in, but for apostrophes before what could be a formula', () => {
    fc.assert(
      fc.property(anyCell, anyCell, anyCell, (text, note, title) => {
        const [, row = []] = readCsv(bookmarksCsv([bookmark('1', { note, title }, text)]).slice(1));
        const bare = (cell = '') => cell.replaceAll("'", '');
        expect([row[1], row[5], row[7]].map(bare)).toEqual([title, text, note].map(bare));
      }),
    );
    const plain = 'He said: "17.35 – agreed; but -1 is no mark; ;-) a@b.example"\n- first\n- second';
    expect(readCsv(bookmarksCsv([bookmark('1', {}, plain)]).slice(1))[1]?.[5]).toBe(plain);
  });

  it.each([',', ';', '\t'])('begins no formula in any cell, where cells are divided at %j', (divider) => {
    fc.assert(
      fc.property(anyCell, anyCell, anyCell, (text, note, title) => {
        const csv = bookmarksCsv([bookmark('1', { note, title }, text)]).slice(1);
        for (const cell of cellsOf(csv, divider))
          expect(cell).not.toMatch(/^\s*(?:[=@＝＠]|[+\-＋－][\w(.$=+\-@"'])|^[\t\r]/);
      }),
    );
  });
});

const anyCell = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '=1',
        '@SUM(1)',
        '+1',
        '-1',
        '-',
        '＝1',
        '"',
        '""',
        '\r\n',
        '\n',
        '\t',
        ';',
        ',',
        ' ',
        ';=cmd|x',
        "'",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** As spreadsheets divide a file: a cell that begins with a quote goes on to its end, and then to the next divider. */
function cellsOf(text: string, divider: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at < text.length; at++) {
    let cell = '';
    if (text[at] === '"') {
      const [whole = '', inside = ''] = /^"((?:[^"]|"")*)"?/.exec(text.slice(at)) ?? [];
      cell = inside.replaceAll('""', '"');
      at += whole.length;
    }
    for (; at < text.length && text[at] !== divider && !/[\r\n]/.test(text[at] as string); at++) cell += text[at];
    cells.push(cell);
  }
  return cells;
}
