import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishSample } from '../../commands/start/samples.ts';
import { allAccessible, findAccessible } from '../../support/browser/accessible-node.ts';
import { poll } from '../../support/browser/poll.ts';
import { countRead, letTimePass } from '../../support/database.ts';
import { useBrowser } from '../../support/e2e.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { commentsUpTo, loadSample } from '../../support/layouts/sample.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { readAloud } from '../../support/read-aloud.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The tree as a screen reader gets it from the browser: the same words from both. */

/** Low, so that nothing of the tree is read in passing. */
const stage = useBrowser({ viewport: { width: 1200, height: 400 }, screenReader: true });
const golden = new URL('../../pages/sample/aloud.txt', import.meta.url);

/** The tree alone, once it says all that is waited for. */
async function heard(reader: ReaderPage, ...waitFor: string[]): Promise<string> {
  return await poll(async () => {
    const tree = findAccessible(
      await reader.page.accessibility(),
      ({ role, name }) => role === 'region' && /comments$/.test(name),
    );
    const said = tree && readAloud(tree);
    const missing = waitFor.filter((words) => !said?.includes(words));
    if (!said || missing.length > 0) throw new Error(`not said: ${missing}\n${said}`);
    return said;
  }, 'the accessibility tree to say all');
}

test('a thread is read aloud: a note, a guess, a folded branch, new ones', async () => {
  const sample = loadSample('aloud');
  const commentsOfFirst = commentsUpTo(sample.comments, { upTo: sample.firstVisitUpTo }).length;
  let reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'first'));
  await reader.focusRow('Perrin Oake Mon 9:10 am');
  await reader.press('b');
  await reader.waitForRow('Perrin Oake Mon 9:10 am', { bookmarked: true });
  await reader.writeNote('Perrin Oake Mon 9:10 am', 'Ask about the fire');
  await reader.click({ row: 'Perrin Oake Tue 11:00 am', button: /^Fold/ });
  await reader.waitForRow('Perrin Oake Tue 11:00 am', { folded: true });
  await reader.click({ button: /^Mark all as read/ });
  await reader.waitForRow('Perrin Oake Tue 11:00 am', { state: 'read' });
  await poll(async () => (await countRead(stage.browser)) === commentsOfFirst, 'all marks to be kept');
  await reader.page.close();
  await letTimePass(stage.browser, 24 * 60);
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  const said = (await heard(reader, 'Ask about the fire', 'Unfold 11:00 am, 2 replies', '1 new')).replace(
    /since \w+ [\d:]+ [ap]m/g,
    'since yesterday',
  );
  if (!existsSync(golden) && !process.env.CI) writeFileSync(golden, said);
  expect(said).toBe(readFileSync(golden, 'utf8'));
  await reader.page.close();
});

test('of a long thread every comment is reached, also where it is far off the screen', async () => {
  const post = plainPost('long-aloud.example', 'A long thread');
  const comments = plainThread(240);
  stage.web.publish(post.url, wordpressPage(post, comments));
  const reader = await ReaderPage.open(stage.browser, post.url);
  const names = await poll(async () => {
    const articles = allAccessible(await reader.page.accessibility(), 'article').filter(({ name }) =>
      /level \d+$/.test(name),
    );
    return articles.length >= comments.length ? articles.map(({ name }) => name) : null;
  }, 'all rows in the accessibility tree');
  expect(new Set(names).size).toBe(comments.length);
  expect(names).toHaveLength(comments.length);
  await reader.page.close();
});
