import { join } from 'node:path';
import { launchChromium } from '../../support/browser/chromium.ts';
import type { TestBrowser } from '../../support/browser/test-browser.ts';
import { letTimePass } from '../../support/database.ts';
import type { Sample } from '../../support/layouts/sample.ts';
import { ReaderPage, type Row } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';
import { startTestWeb, type TestWeb } from '../../support/test-web.ts';
import { printTree } from './print-tree.ts';
import { publishSample, samples } from './samples.ts';

/** The main job on the bundled blogs, without anybody watching. Screenshots go into `folder`. */
export async function demonstrate(folder: string): Promise<void> {
  const web = await startTestWeb();
  const browser = await launchChromium({ web });
  try {
    for (const sample of samples) await twoVisits(browser, web, sample, folder);
    await pictureOwnPages(browser, folder);
    console.log(`\nScreenshots are in ${folder}`);
  } finally {
    await browser.close();
    await web.close();
  }
}

/** Reads, folds and bookmarks on a first visit; on a second one, a day later, shows what is new. */
async function twoVisits(browser: TestBrowser, web: TestWeb, sample: Sample, folder: string): Promise<void> {
  const { post } = sample;
  const name = post.platform;
  console.log(`\n── ${post.blog.title}: “${post.title}” (${post.platform}) ──`);
  const first = await firstVisit(browser, web, sample);
  await first.page.screenshot(join(folder, `${name}-first-visit.png`));
  await first.page.close();

  console.log('\nA day later:\n');
  await letTimePass(browser, 24 * 60);
  const second = await ReaderPage.open(browser, publishSample(web, sample, 'second'));
  await second.waitForRows((rows) => rows.some(({ state }) => state === 'new'));
  await printTree(second);
  await second.page.screenshot(join(folder, `${name}-second-visit.png`), true);
  await second.page.close();
}

/** Leaves the page open, with some comments read, the largest branch folded and one comment bookmarked. */
export async function firstVisit(browser: TestBrowser, web: TestWeb, sample: Sample): Promise<ReaderPage> {
  const reader = await ReaderPage.open(browser, publishSample(web, sample, 'first'));
  const rows = await reader.rows();
  console.log(`First visit: ${rows.length} comments, rebuilt into a tree.`);

  await reader.focusRow(rows[0]?.name ?? '');
  for (let i = 0; i < rows.length / 2; i++) await reader.press('j');
  const read = (await reader.waitForRows((all) => all.filter(({ state }) => state === 'read').length > 2)).filter(
    ({ state }) => state === 'read',
  );
  console.log(`Read the first ${read.length} with the key j.`);

  const branch = rows.reduce((best, row) => (repliesOf(row) > repliesOf(best) ? row : best));
  await reader.click({ row: callName(branch), button: /^Fold/ });
  await reader.waitForRow(callName(branch), { folded: true });
  console.log(`Folded ${callName(branch)} with its ${repliesOf(branch)} replies.`);

  const kept = (await reader.rows()).filter(({ shown }) => shown)[2];
  if (!kept) throw new Error('The sample page has too few comments.');
  await reader.focusRow(callName(kept));
  await reader.press('b');
  await reader.waitForRow(callName(kept), { bookmarked: true });
  console.log(`Bookmarked ${callName(kept)}.`);
  return reader;
}

/** Who wrote it when: the part of a row's name that stays the same. */
function callName(row: Row): string {
  return row.name.split(', ')[0] ?? row.name;
}

function repliesOf(row: Row): number {
  return Number(/(\d+) repl/.exec(row.foldLabel ?? '')?.[1] ?? 0);
}

/** With the sample that was read last: for the other one another day has passed meanwhile, and nothing is new in it. */
async function pictureOwnPages(browser: TestBrowser, folder: string): Promise<void> {
  const { url, title } = samples[1].post;
  const reader = await ReaderPage.open(browser, url);
  for (const [name, path, width, height] of [
    ['popup', `popup.html?tab=${await tabIdOf(browser, url)}`, 380, 560],
    ['library', 'library.html', 1200, 800],
  ] as const) {
    const page = await browser.openOwn(path);
    await page.setViewport(width, height);
    await page.waitFor((title) => (document.body.textContent ?? '').includes(title), title);
    await page.screenshot(join(folder, `${name}.png`));
    await page.close();
  }
  await reader.page.close();
}
