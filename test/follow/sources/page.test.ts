// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readFetched } from '../../../utils/follow/read-fetched.ts';
import type { ParsePage } from '../../../utils/follow/source.ts';
import { pageSource } from '../../../utils/follow/sources/page.ts';
import type { ThreadKey } from '../../../utils/thread/comment.ts';
import { check, followed } from '../support/followed.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
/** As `DOMParser`: no address of its own, no scripts. */
const parsePage: ParsePage = async (page) =>
  readFetched(page, (html) => new JSDOM(html, { url: 'https://our.page.example/' }).window.document, now);
const page = pageSource(parsePage);
const pages = new URL('../../pages/', import.meta.url);
const htmlOf = (path: string) => readFileSync(new URL(path, pages), 'utf8');

/** One page with comments of every system whose pages hold them as they are served. */
function servedPages(): string[] {
  return readdirSync(pages).flatMap((folder) => {
    const files = readdirSync(new URL(`${folder}/`, pages)).filter((file) => /^(?!none-).*\.html$/.test(file));
    const platform = { ...followed('wordpress/html5.html').thread, platform: folder };
    return files[0] && page.request(platform, null) ? [`${folder}/${files[0]}`] : [];
  });
}

describe('the page of the post', () => {
  test.each(servedPages())('%s says what it says on the screen', async (path) => {
    const { thread, rows } = followed(path);
    const found = await check(page, thread, { [thread.url]: htmlOf(path) });
    // Of what has more pages, the same stands for the last.
    expect(found?.rows.slice(0, rows.length)).toEqual(rows);
  });

  test('holds all where it says how many there are, and has no other page', async () => {
    const { thread } = followed('wordpress/html5.html');
    const html = htmlOf('wordpress/html5.html');
    const whole = async (text: string) => (await check(page, thread, { [thread.url]: text }))?.isWhole;
    expect(await whole(html)).toBe(true);
    expect(await whole(html.replace('5 thoughts', '6 thoughts'))).toBe(false);
    expect(await whole(html.replace('5 thoughts on &ldquo;Low tide&rdquo;', 'Thoughts'))).toBe(false);
  });

  test('of a thread in pages the last is read too, and neither is the whole', async () => {
    const { thread } = followed('wordpress/html5.html');
    const address = (number: number) => `${thread.url}comment-page-${number}/`;
    const links = [2, 3].map((number) => `<a class="page-numbers" href="${address(number)}#comments">${number}</a>`);
    const pager = `<nav class="comments-pagination"><span class="page-numbers current">1</span>${links.join('')}</nav>`;
    const html = htmlOf('wordpress/html5.html').replace('<div id="respond"', `${pager}<div id="respond"`);
    const last = htmlOf('wordpress/html5.html').replaceAll('901', '951').replaceAll('906', '956');
    const found = await check(page, thread, { [thread.url]: html, [address(3)]: last });
    expect(found?.asked).toEqual([thread.url, address(3)]);
    expect(found?.rows.map(([id]) => id)).toContain('956');
    expect(found?.isWhole).toBe(false);
  });

  test('what stands in for scripts is not there', async () => {
    const { thread, rows } = followed('wordpress/html5.html');
    const copy = /<li id="comment-904".*?<\/article>/s
      .exec(htmlOf('wordpress/html5.html'))?.[0]
      .replaceAll('904', '977');
    const html = htmlOf('wordpress/html5.html').replace('</ol>\n<div id="respond"', `<noscript>${copy}</noscript>$&`);
    expect((await check(page, thread, { [thread.url]: html }))?.rows).toEqual(rows);
  });

  test('another post, a page to sign in and anything without comments are not the thread', async () => {
    const { thread } = followed('wordpress/html5.html');
    const other = {
      ...thread,
      key: 'wordpress:kelpnotes.example:7' as ThreadKey,
      url: 'https://kelpnotes.example/crabs/',
    };
    expect(await check(page, other, { [other.url]: htmlOf('wordpress/html5.html') })).toBeNull();
    for (const text of ['', '<form>Sign in</form>', '{"a":1}', '\0'])
      expect(await check(page, thread, { [thread.url]: text })).toBeNull();
  });

  test('where the reader pointed holds off the screen too', async () => {
    const { thread } = followed('wordpress/html5.html');
    const rules = [{ kind: 'not-comments' as const, selectors: ['#comments'] }];
    expect(await check(page, { ...thread, rules }, { [thread.url]: htmlOf('wordpress/html5.html') })).toBeNull();
  });

  test('a page of no sensible size is not read', async () => {
    const { thread } = followed('wordpress/html5.html');
    const html = htmlOf('wordpress/html5.html').replace('</body>', `<!--${' '.repeat(12_000_000)}--></body>`);
    expect(await check(page, thread, { [thread.url]: html })).toBeNull();
  });

  test('comments that scripts draw are not in a page as it is served', () => {
    for (const platform of ['disqus', 'isso', 'giscus'])
      expect(page.request({ ...followed('wordpress/html5.html').thread, platform }, null)).toBeNull();
    const local = { ...followed('wordpress/html5.html').thread, url: 'file:///home/me/post.html' };
    expect(page.request(local, null)).toBeNull();
  });
});
