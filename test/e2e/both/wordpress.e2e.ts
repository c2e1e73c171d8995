import { expect, test } from 'vitest';
import { letTimePass } from '../../support/database.ts';
import { browserName, useBrowser } from '../../support/e2e.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonSays, checkNow } from '../../support/following.ts';
import { ReaderPage, type Row } from '../../support/reader-page.ts';
import { badgeOf, tabIdOf } from '../../support/tabs.ts';
import { answersIn, answersOf } from '../../support/wordpress/answers.ts';
import { publishBreadThread } from '../../support/wordpress/bread-thread.ts';
import { useWordPress } from '../../support/wordpress/use-wordpress.ts';

/* A real WordPress, its own theme, form and interface. Each step stands on the one before it. */

const stage = useBrowser();
const host = 'slow-oven.example';
const wordpress = useWordPress(stage, host);

let post: { id: number; path: string };
let url: string;
let reader: ReaderPage;

test('the comments become a tree, as deep as the site nests them', async () => {
  post = await publishBreadThread(wordpress);
  url = `https://${host}${post.path}`;
  reader = await ReaderPage.open(stage.browser, url);
  const rows = await reader.rows();
  expect(rows.map(({ text }) => text).sort()).toEqual((await wordpress.truth(post.id)).map(({ text }) => text).sort());
  expect(Math.max(...rows.map(({ level }) => level))).toBe(3);
});

test('the blog itself says who answers whom where it nests no deeper', async () => {
  await reader.click({ button: /^Ask the blog/ });
  await reader.waitForWords('4 replies stand where the blog says they belong');
  await expectTruth();
});

test('a comment is answered by "Reply", in the form that the blog brings to it', async () => {
  const answered = await nameOf('Put a tray of water below it.');
  await reader.click({ row: answered, button: /^Reply/ });
  await reader.page.waitFor(() => document.activeElement?.id === 'comment');
  await reader.page.type('Half a glass is enough.');
  await reader.page.press('Tab');
  await reader.page.type('Wanda');
  await submit();
  await reader.waitForRow(await nameOf('Half a glass is enough.'), { level: 3 });
  await expectTruth();
});

test('some of them are read; what is read is still so after the page was loaded anew', async () => {
  await reader.focusRow(await nameOf('Rye needs another flour beside it.'));
  for (let i = 0; i < 4; i++) await reader.press('j');
  await reader.waitForRow(await nameOf('Rye needs another flour beside it.'), { state: 'read' });
  await reader.waitForRow(await nameOf('From the mill, if yours still turns.'), { state: 'read' });
  await reader.page.reload();
  await reader.complete();
  await reader.waitForRow(await nameOf('From the mill, if yours still turns.'), { state: 'read' });
  await expectTruth();
});

test('a day later: two were written, one was edited and one deleted, and tree, button and popup say so', async () => {
  const readBefore = textsIn(await reader.rows(), 'read');
  await reader.page.close();
  await letTimePass(stage.browser, 24 * 60);
  const answered = await idOf('Could the recipe be printed on one page?');
  await wordpress.say({ post: post.id, parent: answered, author: 'Nora', text: 'It is, from today on.' });
  await wordpress.say({ post: post.id, parent: 0, author: 'Yun', text: 'Found this by way of the library.' });
  await wordpress.edit(await idOf('A fifth of spelt is enough here.'), 'A third of spelt is enough here.');
  await wordpress.remove(await idOf('From the mill, if yours still turns.'));

  reader = await ReaderPage.open(stage.browser, url);
  const rows = await reader.waitForRows((all) => all.some(({ state }) => state === 'new'));
  expect(textsIn(rows, 'new')).toEqual(['Found this by way of the library.', 'It is, from today on.']);
  const stillThere = readBefore.filter((text) => text !== 'From the mill, if yours still turns.');
  expect(textsIn(rows, 'read')).toEqual(
    expect.arrayContaining(stillThere.map((text) => text.replace('A fifth', 'A third'))),
  );
  expect(await wordsOfRow('A third of spelt is enough here.')).toContain('edited since you read it');
  await expectTruth();
  await expectSameNumbers({ comments: 16, isNew: 2 });
});

test('a comment written into the form below is there at once', async () => {
  await reader.page.bringToFront();
  const { x, y } = await reader.page.evaluate(() => {
    const field = document.querySelector('#comment') as HTMLElement;
    field.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top } = field.getBoundingClientRect();
    return { x: left + 20, y: top + 20 };
  });
  await reader.page.clickAt(x, y);
  await reader.page.type('And the salt goes in last.');
  await reader.page.press('Tab');
  await reader.page.type('Xaver');
  await submit();
  await reader.waitForRow(await nameOf('And the salt goes in last.'), { level: 1 });
  await expectTruth();
  await expectSameNumbers({ comments: 17 });
});

test('followed and closed: what is written meanwhile is found, and so is what is edited and deleted', async () => {
  await reader.page.bringToFront();
  expect(asked('/wp-json/')).toHaveLength(1); // By "Ask the blog", and by nothing since.
  await reader.click({ button: /^Follow$/ });
  await eventually(() => expect(asked('/wp-json/')).toHaveLength(2));
  await reader.page.close();
  await letTimePass(stage.browser, 24 * 60);

  await wordpress.say({ post: post.id, parent: 0, author: 'Yun', text: 'A second loaf is in the oven.' });
  const answered = await idOf('Found this by way of the library.');
  const late = await wordpress.say({ post: post.id, parent: answered, author: 'Ida', text: 'So did my neighbour.' });
  await checkNow(stage.browser);
  await buttonSays(stage.browser, 'Understory: 2 new in 1 thread');
  await popupSays('#following', '2 new');

  await wordpress.remove(late);
  await wordpress.edit(await idOf('Rye needs another flour beside it.'), 'Rye needs company.');
  await letTimePass(stage.browser, 24 * 60);
  await checkNow(stage.browser);
  await buttonSays(stage.browser, 'Understory: 1 new in 1 thread');

  reader = await ReaderPage.open(stage.browser, url);
  const rows = await reader.waitForRows((all) => all.some(({ state }) => state === 'new'));
  expect(textsIn(rows, 'new')).toEqual(['A second loaf is in the oven.']);
  expect(await wordsOfRow('Rye needs company.')).toContain('edited since you read it');
  await expectTruth();
  await buttonSays(stage.browser, 'Understory');
  await expectSameNumbers({ comments: 18 });
  expect(reader.page.console).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

// Of what comes now, the browser has no part of its own.
if (browserName === 'chromium') {
  test('where the blog shuts its interface, its feed is asked', async () => {
    await wordpress.option('test_rest_is_shut', 1);
    await reader.page.close();
    await letTimePass(stage.browser, 24 * 60);
    await wordpress.say({ post: post.id, parent: 0, author: 'Selma', text: 'Out of flour now.' });
    await checkNow(stage.browser);
    await buttonSays(stage.browser, 'Understory: 1 new in 1 thread');
    expect(asked('/feed/atom/').length).toBeGreaterThan(0);
    await popupSays('#following', '1 new');
  });

  test('comments in pages, the newest first: all of them are opened, each in its place', async () => {
    await wordpress.option('comments_per_page', 3);
    await wordpress.option('page_comments', 1);
    reader = await ReaderPage.open(stage.browser, url);
    expect((await reader.rows()).length).toBeLessThan(19);
    await reader.click({ button: /^Open all/ });
    await reader.waitForRows((rows) => rows.length === 19);
    await expectTruth();
    expect(textsIn(await reader.rows(), 1)).toEqual(
      (await wordpress.truth(post.id)).filter(({ parent }) => parent === null).map(({ text }) => text),
    );
    await expectSameNumbers({ comments: 19 });
    expect(reader.page.console).toEqual([]);
    expect(await stage.browser.extensionErrors()).toEqual([]);
  });
}

/** Addresses of the site that were asked for, with this in them. */
function asked(part: string): string[] {
  return stage.web.requests.filter((address) => address.includes(host) && address.includes(part));
}

async function popupSays(hash: string, words: string): Promise<void> {
  const popup = await stage.browser.openOwn(`popup.html${hash}`);
  await popup.waitFor((wanted) => document.body.textContent?.includes(wanted), words);
  await popup.close();
}

/** Sends the form by a press of Enter in it, and waits for the page that comes then. */
async function submit(): Promise<void> {
  await reader.page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await reader.page.press('Enter');
  await reader.page.waitFor(() => !document.documentElement.hasAttribute('data-left'));
  await reader.complete();
}

/** The head of the tree, the toolbar's button and the popup say what the rows say. */
async function expectSameNumbers(wanted: { comments: number; isNew?: number }): Promise<void> {
  const at = await reader.page.evaluate(() => location.href);
  // In front of the page: nothing more is read in passing.
  const popup = await stage.browser.openOwn(`popup.html?tab=${await tabIdOf(stage.browser, at)}`);
  await eventually(async () => {
    const rows = await reader.rows();
    const unread = rows.filter(({ state }) => state !== 'read').length;
    const isNew = rows.filter(({ state }) => state === 'new').length;
    expect({ comments: rows.length, isNew }).toMatchObject(wanted);
    const said = await popup.evaluate(() => document.body.textContent ?? '');
    for (const words of [await reader.words(), said]) {
      expect(words).toContain(`${rows.length} comments${isNew > 0 ? `${isNew} new` : 'Nothing new'}`);
      expect(words).toContain(`${unread - isNew} older unread`);
    }
    expect(await badgeOf(stage.browser, at)).toBe(String(unread));
  });
  await popup.close();
}

function textsIn(rows: Row[], which: Row['state'] | 1): string[] {
  return which === 1
    ? rows.filter(({ level }) => level === 1).map(({ text }) => text)
    : rows
        .filter(({ state }) => state === which)
        .map(({ text }) => text)
        .sort();
}

/** All that is written in the row of the comment that says this. */
async function wordsOfRow(text: string): Promise<string> {
  return await reader.page.evaluate((said) => {
    const rows = [...(document.querySelector('understory-reader')?.shadowRoot?.querySelectorAll('article') ?? [])];
    return rows.find((row) => row.querySelector('.body')?.textContent?.includes(said))?.textContent ?? '';
  }, text);
}

async function idOf(text: string): Promise<number> {
  const found = (await wordpress.truth(post.id)).find((one) => one.text === text);
  if (!found) throw new Error(`Nobody said ${text}`);
  return found.id;
}

/** The tree's replies are the database's. */
async function expectTruth(): Promise<void> {
  const truth = await wordpress.truth(post.id);
  await eventually(async () => expect(answersIn(await reader.rows())).toEqual(answersOf(truth)));
}

/** Without its state, which changes. */
async function nameOf(text: string): Promise<string> {
  const row = (await reader.rows()).find((one) => one.text === text);
  if (!row) throw new Error(`No row says ${text}`);
  return row.name.split(',')[0] as string;
}
