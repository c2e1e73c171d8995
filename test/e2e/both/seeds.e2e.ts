import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { callMessage } from '../../../utils/messaging/envelope.ts';
import { skipBecause, useBrowser } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Two real threads, read at their own address. They are not ours to keep here: they lie beside the project, or don't. */

const folder = join(import.meta.dirname, '../../../../shared/seeds');
const stage = useBrowser();

interface Seed {
  url: string;
  comments: { author: string; time: string; explicitParent: number | null }[];
  implied: { from: number; to: number[]; cue: string }[];
}

describe.each(['napo94', 'omnishambles'])('%s', (name) => {
  test('has every comment, with its author and time, below the comment that the markup says', async (context) => {
    if (!existsSync(join(folder, `${name}.html`))) skipBecause(context, '../shared/seeds is absent');
    const seed = publish(name);
    await placeReplies(false);
    const reader = await ReaderPage.open(stage.browser, seed.url);
    const rows = await reader.rows();
    const expected = inReadingOrder(seed).map(({ author, time, level }) => ({
      author,
      clock: time.slice(11, 16),
      level,
    }));
    const found = rows.map((row, i) => ({
      author: row.name.includes(expected[i]?.author ?? '') ? expected[i]?.author : row.name,
      clock: /\d\d:\d\d/.exec(row.name)?.[0],
      level: row.level,
    }));
    expect(found).toEqual(expected);
    const declared =
      seed.comments.length === 25 ? '25 of 26 comments on this page' : `${seed.comments.length} comments`;
    expect(await reader.words()).toContain(declared);
    await reader.page.close();
  });

  test('has every reply that names a clock below the comment of that clock', async (context) => {
    if (!existsSync(join(folder, `${name}.html`))) skipBecause(context, '../shared/seeds is absent');
    const seed = publish(name);
    await placeReplies(true);
    const reader = await ReaderPage.open(stage.browser, seed.url);
    const rows = await reader.rows();
    expect(rows).toHaveLength(seed.comments.length);
    const byClock = seed.implied.filter(({ cue }) => cue === 'time');
    expect(byClock.length).toBeGreaterThan(0);
    const clockOf = (index: number) => seed.comments[index]?.time.slice(11, 16) ?? '';
    for (const { from, to } of byClock) {
      const answering = rows.filter((row) => row.name.includes(` ${clockOf(from)} `));
      expect(answering.map((row) => row.name).join('\n')).toMatch(
        new RegExp(`answers .*(?:${to.map(clockOf).join('|')})`),
      );
    }
    await reader.page.close();
  });
});

function publish(name: string): Seed {
  const seed = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Seed;
  stage.web.publish(seed.url, { body: readFileSync(join(folder, `${name}.html`)), type: 'text/html' });
  return seed;
}

/** The general setting, as the library saves it. */
async function placeReplies(implied: boolean): Promise<void> {
  const page = await stage.browser.openOwn('library.html#settings');
  await page.evaluate(
    async (message) => {
      const { browser, chrome } = globalThis as unknown as Record<string, typeof import('wxt/browser').browser>;
      await (browser ?? chrome)?.runtime.sendMessage(message);
    },
    callMessage('saveSettings', [{ implied }]),
  );
  await page.close();
}

function inReadingOrder({ comments }: Seed): { author: string; time: string; level: number }[] {
  const rows: { author: string; time: string; level: number }[] = [];
  const add = (parent: number | null, level: number) => {
    for (const [index, comment] of comments.entries()) {
      if (comment.explicitParent !== parent) continue;
      rows.push({ ...comment, level });
      add(index, level + 1); // Blogger nests two levels.
    }
  };
  add(null, 1);
  return rows;
}
