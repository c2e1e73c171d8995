import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../../support/e2e.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* What is looked at stays where it is, whatever is done to the tree around it. */

const stage = useChromium();
const atPx = 330;
const mostPx = 2;
let reader: ReaderPage;

afterEach(async () => {
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

interface Action {
  name: string;
  act(): Promise<void>;
}

/** Presses a key with the row as the current one. */
const key = (name: string, ...keys: string[]): Action => ({ name, act: () => reader.press(...keys) });

/** Presses what is found by name, without scrolling to it: what sticks to the view is there. */
function press(...labels: RegExp[]): () => Promise<void> {
  return async () => {
    for (const label of labels) await reader.page.waitFor(pressByName, label.source);
  };
}

/** Presses a filter, in its list where there is no room for them side by side. */
function filter(label: RegExp): () => Promise<void> {
  return async () => {
    if (await reader.page.evaluate(pressByName, label.source)) return;
    await press(/^(All|Unread|Bookmarked)/, label)();
  };
}

/** Runs in the page. */
function pressByName(pattern: string): boolean {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
  const found = [...(root?.querySelectorAll<HTMLElement>('button, [role=menuitemradio]') ?? [])].find(
    (one) => new RegExp(pattern).test(nameOf(one)) && one.checkVisibility(),
  );
  found?.click();
  return found !== undefined;
}

const actions: Action[] = [
  key('folded by its key', 'o'),
  key('unfolded by its key', 'o'),
  { name: 'folded by the mouse', act: pressNode },
  { name: 'unfolded by the mouse', act: pressNode },
  key('marked unread', 'u'),
  key('marked read', 'm'),
  key('marked unread again', 'm'),
  { name: 'unread only', act: filter(/^Unread/) },
  { name: 'all again', act: filter(/^All$/) },
  { name: 'newest first', act: press(/^Oldest first/, /^Newest first$/) },
  { name: 'most replies first', act: press(/^Newest first/, /^Most replies/) },
  { name: 'oldest first', act: press(/^Most replies/, /^Oldest first$/) },
  key('one level', '1'),
  key('all levels', '0'),
  key('two levels', '2'),
  key('all levels again', '0'),
  key('bookmarked, with its note open', 'b'),
  { name: 'the note left', act: () => reader.press('Escape') },
  { name: 'bookmarked only', act: filter(/^Bookmarked/) },
  { name: 'all, once more', act: filter(/^All$/) },
  key('the bookmark taken away', 'b'),
  { name: 'all marked read', act: press(/^Mark all as read/) },
  { name: 'the marks taken back', act: press(/^Undo/) },
];

async function pressNode(): Promise<void> {
  const { x, y } = await reader.page.evaluate(() => {
    const row = document.querySelector('understory-reader')?.shadowRoot?.activeElement?.closest('article');
    const box = row?.querySelector('button[aria-expanded]')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  });
  await reader.page.clickAt(x, y);
}

/** Runs in the page. Where the row stands now, once it has stood there for three frames. */
async function topOf(name: string): Promise<number> {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const row = [...(root?.querySelectorAll('article') ?? [])].find((one) => one.textContent?.includes(name));
  let top = Number.NaN;
  for (let same = 0; same < 3; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = row?.getBoundingClientRect().top ?? 0;
    same = now === top ? same + 1 : 0;
    top = now;
  }
  return top;
}

/** Runs in the page. Whatever scrolls it: the other one does nothing. */
function bringTo(name: string, px: number): void {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const row = [...(root?.querySelectorAll('article') ?? [])].find((one) => one.textContent?.includes(name));
  for (let i = 0; i < 4; i++) {
    for (const scroller of [window, document.querySelector('#page')])
      scroller?.scrollBy({ top: (row?.getBoundingClientRect().top ?? 0) - px, behavior: 'instant' });
  }
  row?.focus({ preventScroll: true });
}

const places: [string, number][] = [
  ['the top', 1],
  ['the middle', 121],
  ['the end', 238],
];

test.each([
  ['wide', 1200, ''],
  ['narrow', 600, ''],
  ['zoomed by its own style', 1200, 'html { zoom: 1.5 }'],
  [
    'scrolling in a box of its own',
    1200,
    'html, body { height: 100%; margin: 0 } #page { height: 100%; overflow-y: auto }',
  ],
])('a page %s', async (what, width, css) => {
  const post = plainPost(`still-${what.replace(/\W+/g, '-')}.example`, 'A long thread');
  // Room above and below, so that there is always where to scroll.
  const room = '#page::before, #page::after { content: ""; display: block; height: 2000px }';
  const page = wordpressPage(post, plainThread(240)).replace('</style>', `${room} ${css}</style>`);
  stage.web.publish(post.url, page);
  reader = await ReaderPage.open(stage.browser, post.url);
  await reader.page.setViewport(width, 800);
  const moved: string[] = [];
  for (const [place, number] of places) {
    const row = `Comment ${number} `;
    await reader.page.evaluate(bringTo, row, atPx);
    let before = await reader.page.evaluate(topOf, row);
    for (const { name, act } of actions) {
      await act();
      const after = await reader.page.evaluate(topOf, row);
      if (!(Math.abs(after - before) <= mostPx)) moved.push(`${place}: ${name}: from ${before} to ${after}`);
      before = after;
    }
  }
  expect(moved).toEqual([]);
});

test('who looks at the beginning of the thread, looks at the beginning of its other order', async () => {
  const post = plainPost('still-at-the-head.example', 'A long thread');
  stage.web.publish(post.url, wordpressPage(post, plainThread(60)));
  reader = await ReaderPage.open(stage.browser, post.url);
  /** Where the thread begins, and what is below that. */
  const beginning = () =>
    reader.page.evaluate(async () => {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const root = document.querySelector('understory-reader')?.shadowRoot;
      const top = Math.round(root?.querySelector('.tree')?.getBoundingClientRect().top ?? Number.NaN);
      return { top, first: /Comment \d+/.exec(root?.querySelector('article .body')?.textContent ?? '')?.[0] };
    });
  await reader.page.evaluate(() => document.querySelector('understory-reader')?.scrollIntoView());
  const before = await beginning();
  expect(before).toMatchObject({ first: 'Comment 1' });
  await press(/^Oldest first/, /^Newest first$/)();
  expect(await beginning()).toEqual({ top: before.top, first: 'Comment 58' });
});
