import { expect, test } from 'vitest';
import { useBrowser } from '../../support/e2e.ts';
import { bloggerFlatPage } from '../../support/layouts/blogger-flat.ts';
import { blankPicture } from '../../support/layouts/html.ts';
import {
  infinitePage,
  latePage,
  loadMorePage,
  pagedPage,
  piece,
  repliesOnDemandPage,
} from '../../support/layouts/pieces.ts';
import { plainComment, plainPost } from '../../support/layouts/plain-thread.ts';
import { loadSample, type SampleComment } from '../../support/layouts/sample.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Threads that come in pieces, by servers that take their time. */

const stage = useBrowser();
const delayMs = 300;
const map = Buffer.from(blankPicture.split(',')[1] as string, 'base64');

/** Roots, each with the replies that follow it. */
function thread(roots: number, replies: number): SampleComment[] {
  const all: SampleComment[] = [];
  for (let root = 0; root < roots; root++) {
    const number = root * (replies + 1) + 1;
    all.push(plainComment(number));
    for (let reply = 1; reply <= replies; reply++) all.push(plainComment(number + reply, number));
  }
  return all;
}

function publishPieces(url: string, name: string, pieces: string[]): void {
  pieces.forEach((body, i) => {
    stage.web.publish(`${url}${name}/${i + 1}.json`, { body, type: 'application/json', delayMs });
  });
}

/** Brings a comment to the middle of the view, and stays until it is read. */
async function lookAt(reader: ReaderPage, text: string): Promise<{ moved(): Promise<number>; stays(): Promise<void> }> {
  const name = await nameOf(reader, text);
  await reader.scrollTo(name);
  await reader.focusRow(name);
  await reader.waitForRow(name, { state: 'read' });
  const topOf = () =>
    reader.page.evaluate((words) => {
      const root = document.querySelector('understory-reader')?.shadowRoot;
      const article = [...(root?.querySelectorAll('article') ?? [])].find((one) => one.textContent?.includes(words));
      return article?.getBoundingClientRect().top ?? Number.NaN;
    }, text);
  const top = await topOf();
  return {
    moved: async () => Math.abs((await topOf()) - top),
    stays: () => reader.waitForRow(name, { state: 'read' }),
  };
}

async function nameOf(reader: ReaderPage, text: string): Promise<string> {
  const row = (await reader.rows()).find((one) => one.text.startsWith(text));
  if (!row) throw new Error(`No row says ${text}`);
  // Without its state, which changes.
  return row.name.split(',')[0] as string;
}

/** Presses a button of the head without scrolling to it: what is looked at is elsewhere. */
function press(reader: ReaderPage, label: string): Promise<boolean> {
  return reader.page.evaluate((wanted) => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const button = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent === wanted);
    button?.click();
    return button !== undefined;
  }, label);
}

const numbersOf = (rows: { text: string }[]) => rows.map(({ text }) => Number(/^Comment (\d+)/.exec(text)?.[1]));
const numbers = (comments: readonly SampleComment[]) => comments.map(({ id }) => Number(id) - 100);

test('comments that are drawn late are read when they come', async () => {
  const post = plainPost('late.example', 'Drawn late');
  const all = thread(4, 1);
  stage.web.publish(post.url, latePage(post, all.length));
  publishPieces(post.url, 'more', [piece(post, all)]);
  const reader = await ReaderPage.open(stage.browser, post.url);
  expect(numbersOf(await reader.rows())).toEqual(numbers(all));
  expect(reader.page.console).toEqual([]);
});

test('"Open all" presses "Load more" until nothing is left; replies come among what stands, which stays', async () => {
  const post = plainPost('more.example', 'Loads more');
  const all = thread(12, 2);
  const first = all.filter(({ id }) => Number(id) % 3 === 2 && Number(id) <= 120);
  const rest = all.filter((comment) => !first.includes(comment));
  stage.web.publish(post.url, loadMorePage(post, first, all.length, 3));
  publishPieces(
    post.url,
    'more',
    [rest.slice(0, 10), rest.slice(10, 20), rest.slice(20)].map((some) => piece(post, some)),
  );
  const reader = await ReaderPage.open(stage.browser, post.url);
  await reader.waitForWords(`${first.length} of ${all.length} comments on this page`);
  const looked = await lookAt(reader, 'Comment 10 ');
  expect(await press(reader, 'Open all')).toBe(true);
  await reader.waitForWords(/\d+ of 36 comments.*Stop/);
  const rows = await reader.waitForRows((now) => now.length === all.length);
  expect(await looked.moved()).toBeLessThanOrEqual(2);
  expect(numbersOf(rows)).toEqual(numbers(all));
  await looked.stays();
  await reader.waitForWords('That’s all of them');
  expect(await reader.words()).not.toContain('Open all');
  expect(reader.page.console).toEqual([]);
});

for (const redraws of [false, true]) {
  test(`"Show 2 replies" in every comment${redraws ? ', where the page draws all anew each time' : ''}`, async () => {
    const post = plainPost(`replies${redraws ? '-redrawn' : ''}.example`, 'Replies on demand');
    const all = thread(6, 2);
    stage.web.publish(post.url, repliesOnDemandPage(post, all, redraws));
    for (const { id, parent } of all) {
      if (parent !== null) continue;
      const body = piece(
        post,
        all.filter((one) => one.parent === id),
      );
      stage.web.publish(`${post.url}replies/${id}.json`, { body, type: 'application/json', delayMs });
    }
    const reader = await ReaderPage.open(stage.browser, post.url);
    const looked = await lookAt(reader, 'Comment 13 ');
    await press(reader, 'Open all');
    const rows = await reader.waitForRows((now) => now.length === all.length);
    expect(await looked.moved()).toBeLessThanOrEqual(2);
    expect(numbersOf(rows)).toEqual(numbers(all));
    expect(rows.filter(({ level }) => level === 2)).toHaveLength(12);
    await looked.stays();
    expect(reader.page.console).toEqual([]);
  });
}

test('the thread’s other pages are fetched, one a second, and stand in their order; their links lead to where they are', async () => {
  const post = plainPost('pages.example', 'Several pages');
  const all = thread(9, 1);
  for (const number of [1, 2, 3]) {
    const body = pagedPage(post, all, 3, number).replace(
      'Comment 3 by',
      'Comment <a href="../notes/">3</a> <img src="../a.png" alt="A map" width="40" height="40"> by',
    );
    stage.web.publish(`${post.url}comment-page-${number}/`, { body, delayMs });
  }
  stage.web.publish(post.url, pagedPage(post, all, 3, 3));
  const reader = await ReaderPage.open(stage.browser, post.url);
  expect(numbersOf(await reader.rows())).toEqual([13, 14, 15, 16, 17, 18]);
  const looked = await lookAt(reader, 'Comment 15 ');
  const asked = stage.web.requests.length;
  stage.web.publish(`${post.url}a.png`, { body: map, type: 'image/gif' });
  await press(reader, 'Open all');
  const rows = await reader.waitForRows((now) => now.length === all.length);
  expect(await looked.moved()).toBeLessThanOrEqual(2);
  expect(numbersOf(rows)).toEqual(numbers(all));
  expect(stage.web.requests.slice(asked).filter((url) => url.includes('comment-page'))).toEqual([
    `${post.url}comment-page-1/`,
    `${post.url}comment-page-2/`,
  ]);
  const links = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const article = [...(root?.querySelectorAll('article') ?? [])].find((one) => one.querySelector('img')) as Element;
    return [...article.querySelectorAll('a[href], img')].map(
      (one) => one.getAttribute('href') ?? one.getAttribute('src'),
    );
  });
  expect(links).toEqual([`${post.url}#comment-103`, `${post.url}notes/`, `${post.url}a.png`]);
  await looked.stays();
  // What the page holds is read again: the others stay.
  await reader.page.evaluate(() => {
    const list = document.querySelector('.comment-list');
    list?.replaceWith(list.cloneNode(true));
  });
  await reader.page.waitFor(
    () =>
      (document.querySelector('.comment-list') as HTMLElement).style.getPropertyPriority('content-visibility') !== '',
  );
  expect(numbersOf(await reader.rows())).toEqual(numbers(all));
  expect(reader.page.console).toEqual([]);
});

test('Blogger’s pages of a long flat thread', async () => {
  const { post, comments } = loadSample('thread');
  const address = (number: number) => (number === 1 ? post.url : `${post.url}?commentPage=${number}`);
  const size = 15;
  const last = Math.ceil(comments.length / size);
  for (let number = 1; number <= last; number++) {
    const shown = comments.slice((number - 1) * size, number * size);
    stage.web.publish(address(number), {
      body: bloggerFlatPage(post, shown, { number, last, of: comments.length }),
      delayMs,
    });
  }
  const reader = await ReaderPage.open(stage.browser, address(2));
  expect(await reader.rows()).toHaveLength(size);
  const before = (await reader.rows())[8]?.text as string;
  const looked = await lookAt(reader, before);
  await press(reader, 'Open all');
  await reader.waitForRows((now) => now.length === comments.length);
  expect(await looked.moved()).toBeLessThanOrEqual(2);
  await looked.stays();
  expect(reader.page.console).toEqual([]);
});

test('"Stop" stops at once, and what came stays', async () => {
  const post = plainPost('stop.example', 'Stopped');
  const all = thread(9, 0);
  for (const number of [1, 2, 3]) {
    stage.web.publish(`${post.url}comment-page-${number}/`, { body: pagedPage(post, all, 3, number), delayMs });
  }
  stage.web.publish(post.url, pagedPage(post, all, 3, 1));
  const reader = await ReaderPage.open(stage.browser, post.url);
  await press(reader, 'Open all');
  await reader.waitForRows((now) => now.length === 6);
  await press(reader, 'Stop');
  await reader.waitForWords('Stopped after 3 more comments.');
  expect(await reader.rows()).toHaveLength(6);
  await press(reader, 'Open all');
  await reader.waitForRows((now) => now.length === 9);
  expect(
    stage.web.requests.filter((url) => url.includes('stop.example/2026')).filter((url) => /page-\d/.test(url)),
  ).toEqual([`${post.url}comment-page-2/`, `${post.url}comment-page-3/`]);
});

test('a blog that does not answer is said not to, and nothing has changed', async () => {
  const post = plainPost('broken.example', 'Broken');
  const all = thread(6, 0);
  stage.web.publish(post.url, pagedPage(post, all, 3, 1));
  stage.web.publish(`${post.url}comment-page-2/`, { body: 'Come back later', status: 503 });
  const reader = await ReaderPage.open(stage.browser, post.url);
  await press(reader, 'Open all');
  await reader.waitForWords('The blog didn’t answer. Nothing has changed.');
  expect(await reader.rows()).toHaveLength(3);
});

for (const watches of ['sentinel', 'last', 'scroll'] as const) {
  test(`a list that grows as one scrolls to its end goes on growing under the tree (${watches})`, async () => {
    const post = plainPost(`${watches}.example`, 'Grows');
    const all = thread(40, 0);
    stage.web.publish(post.url, infinitePage(post, all.slice(0, 16), { declared: all.length, pieces: 3, watches }));
    publishPieces(
      post.url,
      'more',
      [all.slice(16, 24), all.slice(24, 32), all.slice(32)].map((some) => piece(post, some)),
    );
    const reader = await ReaderPage.open(stage.browser, post.url);
    // Reading on in the middle asks for nothing.
    await reader.scrollTo(await nameOf(reader, 'Comment 4 '));
    await reader.page.wheel(40);
    await reader.scrollTo(await nameOf(reader, 'Comment 5 '));
    expect(stage.web.requests.filter((url) => url.startsWith(`${post.url}more/`))).toEqual([]);
    const end = await lookAt(reader, 'Comment 16 ');
    await reader.waitForRows((now) => now.length >= 24);
    expect(await end.moved()).toBeLessThanOrEqual(2);
    await reader.scrollTo(await nameOf(reader, 'Comment 24 '));
    await reader.waitForRows((now) => now.length >= 32);
    await reader.scrollTo(await nameOf(reader, 'Comment 32 '));
    const rows = await reader.waitForRows((now) => now.length === all.length);
    expect(numbersOf(rows)).toEqual(numbers(all));
    await end.stays();
    expect(reader.page.console).toEqual([]);
  });
}
