import { expect, test } from 'vitest';
import { letTimePass } from '../../support/database.ts';
import { useBrowser } from '../../support/e2e.ts';
import { eventually } from '../../support/eventually.ts';
import { ReaderPage, type Row } from '../../support/reader-page.ts';
import { badgeOf, tabIdOf } from '../../support/tabs.ts';
import { publishBreadThread } from '../../support/wordpress/bread-thread.ts';
import { useWordPress } from '../../support/wordpress/use-wordpress.ts';
import type { TrueComment } from '../../support/wordpress/wordpress.ts';

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
  await reader.page.press('Enter');
  await reader.page.waitFor(() => location.hash.startsWith('#comment-') && document.readyState === 'complete');
  await reader.complete();
  await expectTruth();
  const row = (await reader.rows()).find(({ text }) => text === 'Half a glass is enough.');
  expect(row).toMatchObject({ level: 3 });
});

/** The tree's replies are the database's. */
async function expectTruth(): Promise<void> {
  const truth = await wordpress.truth(post.id);
  await eventually(async () => expect(answersIn(await reader.rows())).toEqual(answersOf(truth)));
}

/** What each comment says, and what that says which it answers. */
function answersIn(rows: Row[]): [string, string | null][] {
  const path: string[] = [];
  const answers = rows.map(({ text, level }): [string, string | null] => {
    path.length = level - 1;
    path.push(text);
    return [text, path.at(-2) ?? null];
  });
  return answers.sort();
}

function answersOf(comments: TrueComment[]): [string, string | null][] {
  const textOf = (id: number | null) => comments.find((one) => one.id === id)?.text ?? null;
  return comments.map(({ text, parent }): [string, string | null] => [text, textOf(parent)]).sort();
}

/** Without its state, which changes. */
async function nameOf(text: string): Promise<string> {
  const row = (await reader.rows()).find((one) => one.text === text);
  if (!row) throw new Error(`No row says ${text}`);
  return row.name.split(',')[0] as string;
}
