// @vitest-environment node
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { charsetOf } from './extract/charset.ts';
import { listPages } from './extract/pages.ts';

const command = fileURLToPath(new URL('./extract.ts', import.meta.url));
const fixtures = fileURLToPath(new URL('../pages/blogger/', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'understory-extract-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...args],
      { env: { ...process.env, TZ: 'Asia/Kathmandu' } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
}

describe('npm run extract', { timeout: 60_000 }, () => {
  it('writes one file a page, whatever the time zone', async () => {
    const index = join(folder, 'index.tsv');
    writeFileSync(
      index,
      'name\tsite\turl\nthreaded-v1\ttidewatch\thttps://tidewatch.blogspot.com/2016/03/bus-41.html\n',
    );
    const { code, out } = await run('--pages', fixtures, '--out', join(folder, 'out'), '--index', index);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ pages, \d+ with comments, \d+ comments, read in \d+ ms \(median \d+\.\d\) with node\n$/);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(
      readdirSync(fixtures).filter((file) => file.endsWith('.html')).length,
    );
    const read = JSON.parse(readFileSync(join(folder, 'out', 'threaded-v1.json'), 'utf8'));
    expect(read).toMatchObject({
      url: 'https://tidewatch.blogspot.com/2016/03/bus-41.html',
      platform: 'blogger',
      declaredCount: 5,
    });
    expect(read.comments[1]).toEqual({
      id: '5550000000000000102',
      author: 'Maud Ferris',
      time: '2016-03-07T09:30:00+00:00',
      wall: '2016-03-07T09:30',
      parent: 0,
      text: 'It did, at ten past. You must have been inside.',
      kind: 'comment',
    });
    const none = JSON.parse(readFileSync(join(folder, 'out', 'none-listing.json'), 'utf8'));
    expect(none).toMatchObject({ platform: null, declaredCount: null, comments: [] });
  });

  it.each([
    ['--pages and --out are needed', ['--pages', fixtures]],
    ['No such folder: /nowhere', ['--pages', '/nowhere', '--out', '/nowhere/out']],
    ['No such file: /nowhere.tsv', ['--pages', fixtures, '--out', '/nowhere/out', '--index', '/nowhere.tsv']],
    [
      'Unknown engine "lynx": node or chromium',
      ['--pages', fixtures, '--out', join(tmpdir(), 'understory-none'), '--engine', 'lynx'],
    ],
  ])('says what is wrong: %s', async (message, args) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });
});

describe('the pages of a folder', () => {
  it('get an address of their own where the list has none', () => {
    writeFileSync(join(folder, 'a b.html'), '');
    expect(listPages(folder, null)).toEqual([
      { name: 'a b', path: join(folder, 'a b.html'), url: 'http://saved.invalid/a%20b' },
    ]);
  });

  it('are none in an empty folder', () => {
    expect(() => listPages(folder, null)).toThrow(`No .html files in ${folder}`);
  });
});

describe('the character set of a saved page', () => {
  it.each([
    ['<meta charset="iso-8859-1">', 'iso-8859-1'],
    [`<head>${' '.repeat(3000)}<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">`, 'shift_jis'],
    ['<meta charset="nonsense">', 'utf-8'],
    ['Grüße', 'utf-8'],
  ])('%s', (html, charset) => {
    expect(charsetOf(Buffer.from(html))).toBe(charset);
  });

  it('is left to the parser where nothing tells', () => {
    expect(charsetOf(Buffer.from('Gr\u00fc\u00dfe', 'latin1'))).toBeNull();
  });
});
