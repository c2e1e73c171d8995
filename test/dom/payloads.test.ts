// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { bookmarksMarkdown } from '../../components/data/bookmarks-markdown.ts';
import { isClobbered } from '../../utils/dom/clobbered.ts';
import { createPurifier } from '../../utils/dom/purify.ts';
import { sanitizeBody } from '../../utils/dom/sanitize.ts';
import { htmlText } from '../../utils/follow/html-text.ts';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { clobberingPayload, hostileText, payload } from '../fuzz/payloads.ts';
import { dangersIn } from '../support/dangers-in.ts';
import { randomFrom } from '../support/random-from.ts';

/* The whole corpus is for the browsers (`npm run fuzz -- --payloads`); this is what of it needs no browser. */

const purify = createPurifier(window as Window & typeof globalThis);
const parser = new DOMParser();
const count = 2_000;

function many(make: (random: () => number) => string): string[] {
  const random = randomFrom(8);
  return [...new Set(Array.from({ length: count }, () => make(random)))];
}

function parsed(markup: string): HTMLElement {
  return parser.parseFromString(`<body><div>${markup}</div></body>`, 'text/html').body;
}

/** The copy in a row, past both locks. */
function copied(...nodes: Node[]): HTMLElement {
  const row = document.createElement('div');
  row.append(sanitizeBody(nodes, document, purify).copy);
  return row;
}

/** Those of them in whose copy there is something that may not be there, or comes to be there when it is read again. */
function leaks(payloads: readonly string[]): string[] {
  return payloads.flatMap((markup) => {
    const row = copied(parsed(markup));
    const again = copied(row);
    const reread = parsed(row.innerHTML);
    const twice = parsed(reread.innerHTML);
    const dangers = [row, again, reread.firstElementChild, twice.firstElementChild].flatMap((root) =>
      dangersIn(root as Element),
    );
    if (again.textContent !== row.textContent) dangers.push('another text when copied again');
    return dangers.length > 0 ? [`${markup}: ${dangers.join(', ')}`] : [];
  });
}

describe('payloads', () => {
  const payloads = many(payload);

  test('are many, and most of them dangerous', () => {
    expect(payloads.length).toBeGreaterThan(1_400);
    const dangerous = payloads.filter((markup) => dangersIn(parsed(markup)).length > 0);
    expect(dangerous.length / payloads.length).toBeGreaterThan(0.9);
  });

  test('leave nothing in a copy that runs, loads, leads away or covers', () => {
    expect(leaks(payloads)).toEqual([]);
  });

  test('nor beside a formula, where both locks have to do with them', () => {
    expect(leaks(payloads.slice(0, 500).map((markup) => `<math><mi>x</mi></math>${markup}`))).toEqual([]);
  });

  test('nor in answers, which are read without a document and shown as text', () => {
    for (const markup of payloads) {
      const row = document.createElement('div');
      row.append(htmlText(markup));
      expect(row.children.length).toBe(0);
    }
  });

  test('nor as elements that answer for others', () => {
    // Documents in which they would are not read at all.
    const readable = many(clobberingPayload).filter((markup) => !isClobbered(parsed(markup).ownerDocument));
    expect(readable.length).toBeGreaterThan(100);
    expect(leaks(readable)).toEqual([]);
  });

  test('nor as an attribute of ten megabytes', () => {
    const long = 'x'.repeat(10_000_000);
    const markup = `<p style="${long}" title="${long}" lang="${long}">a</p><a href="https://a.example/${long}">b</a>`;
    const started = process.cpuUsage();
    const row = copied(parsed(markup));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
    expect(dangersIn(row)).toEqual([]);
    expect(row.textContent).toBe('ab');
  });
});

test('exported as Markdown, names and addresses of comments keep to their places', () => {
  const random = randomFrom(9);
  for (let i = 0; i < 1_000; i++) {
    const [name, title, text, tag] = [
      hostileText(random),
      hostileText(random),
      hostileText(random),
      hostileText(random),
    ];
    const bookmark = {
      ...{ id: 'k#1', key: 'k', url: 'https://plum-jam.example/', title, site: name, readText: null, gone: false },
      comment: {
        ...{ id: '1', author: { name, wrotePost: false }, text, permalink: `https://plum-jam.example/#) [x](y` },
        time: { shown: '17:35', wall: null, instant: null, precision: null },
      },
      ...{ note: '', tags: [tag], createdAt: 1, changedAt: 1 },
    } as unknown as Bookmark;
    const markdown = bookmarksMarkdown([bookmark]);
    // Neither HTML, nor a link that the name makes.
    expect(markdown).not.toMatch(/(?<!\\)</);
    const said = markdown.split('\n').find((line) => line.startsWith('> — ')) ?? '';
    expect(said.endsWith('(https://plum-jam.example/#%29%20[x]%28y)')).toBe(true);
    // Two links: to the thread and to the comment.
    expect(markdown.match(/(?<!\\)(?:\\\\)*\][([:]/g)).toHaveLength(2);
  }
});
