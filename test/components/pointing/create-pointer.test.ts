// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPointer } from '../../../components/pointing/create-pointer.tsx';
import { readPlace, readThreads } from '../../../utils/platforms/read-threads.ts';
import type { SiteRule } from '../../../utils/thread/site-rule.ts';
import { eventually } from '../../support/eventually.ts';

/* What is said where we are wrong, on a page whose comments are in two lists. */

const url = 'https://plum-jam.example/stones/';
const comment = (name: string, day: number) =>
  `<div class="comment" id="c${day + 10}"><b class="author">${name}</b> <time datetime="2026-03-0${day}T10:00Z">${day} March 2026</time><p>Jam sets by itself on day ${day}.</p><a href="#reply">Reply</a></div>`;

let said: [what: 'add' | 'takeBack', rule: SiteRule][];
const reader = {
  readThreads: () => readThreads({ document, url }),
  readPlace: (place: Element) => readPlace({ document, url }, place),
  ask: vi.fn(),
  stop: vi.fn(),
  restart: vi.fn(),
};

beforeEach(() => {
  said = [];
  vi.clearAllMocks();
});

afterEach(() => document.querySelector('understory-pointer')?.remove());

function write(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

function pointer(add: (rule: SiteRule) => Promise<void> = async () => {}) {
  return createPointer({
    document,
    window: window as Window & typeof globalThis,
    reader,
    rules: {
      add(rule) {
        said.push(['add', rule]);
        return add(rule);
      },
      async takeBack(rule) {
        said.push(['takeBack', rule]);
      },
    },
    version: '1.2.3',
    shadowMode: 'open',
  });
}

const overlay = () => document.querySelector('understory-pointer')?.shadowRoot;
const found = () => {
  const [thread] = reader.readThreads();
  if (!thread) throw new Error('no thread');
  return thread;
};

it('not comments: every list of the thread is named, and all of it can be undone', async () => {
  write(`<section id="comments"><h2>4 comments</h2>
    <div class="talk">${comment('Ada Plum', 1)}${comment('Bert Pear', 2)}</div>
    <aside><div class="more">${comment('Cleo Quince', 3)}${comment('Dora Medlar', 4)}</div></aside></section>`);
  expect(found().thread.comments).toHaveLength(4);
  pointer().notComments(found());
  expect(said.map(([what, { kind, selectors }]) => [what, kind, selectors[0]])).toEqual([
    ['add', 'not-comments', 'div.talk'],
    ['add', 'not-comments', 'div.more'],
  ]);
  const rules = said.map(([, rule]) => rule);
  expect(readThreads({ document, url }, { rules })).toEqual([]);
  overlay()?.querySelector('button')?.click();
  expect(said.slice(2).map(([what]) => what)).toEqual(['takeBack', 'takeBack']);
  await eventually(() => expect(overlay() ?? null).toBe(null));
});

it('comments that stand among other things are named by what they have in common', () => {
  write(`<section id="comments"><h2>4 comments</h2><p>Be kind. <a href="/rules">Rules</a></p>
    ${[1, 2, 3, 4].map((day) => comment(`Ada ${day}`, day)).join('')}<form><textarea></textarea></form></section>`);
  pointer().notComments(found());
  expect(said.map(([, { selectors }]) => selectors[0])).toEqual(['section#comments > div.comment']);
});

it('says so when it could not be kept', async () => {
  write(
    `<section id="comments"><h2>3 comments</h2><div class="talk">${[1, 2, 3].map((day) => comment('Ada Plum', day)).join('')}</div></section>`,
  );
  pointer(() => Promise.reject(new Error('full'))).notComments(found());
  await eventually(() => expect(overlay()?.querySelector('[role=status]')?.textContent).toMatch(/^Couldn’t keep that/));
});

it('reports what stands on the page', () => {
  write(
    `<section id="comments"><h2>3 comments</h2>${[1, 2, 3].map((day) => comment('Ada Plum', day)).join('')}</section>`,
  );
  expect(pointer().report()).toMatch(/^Understory 1\.2\.3\n.*\nFound: generic, 3 comments/);
});
