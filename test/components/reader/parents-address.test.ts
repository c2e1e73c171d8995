// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { parentsAddress } from '../../../components/reader/more/parents-address.ts';
import type { PageComment, Thread } from '../../../utils/thread/comment.ts';

/** A thread of so many comments; each parent is a place, or null. */
const thread = (key: string, parents: (number | null)[]) =>
  ({
    key,
    comments: parents.map((parent, i) => ({ id: String(i), parentId: parent === null ? null : String(parent) })),
  }) as unknown as Thread<PageComment>;
const flat: (number | null)[] = [null, null, null];
const urlOf = (key: string, parents = flat, page = 1) => parentsAddress(thread(key, parents), document)?.url(page);

beforeEach(() => {
  document.head.innerHTML = '<link rel="https://api.w.org/" href="/wp-json/">';
});

test('Blogger is asked at the address of the page', () => {
  expect(urlOf('blogger:7:9')).toBe(
    `${location.origin}/feeds/9/comments/default?alt=json&max-results=500&start-index=1`,
  );
  expect(urlOf('blogger:7:9', flat, 2)).toContain('start-index=501');
});

test('WordPress where the page says, also without pretty addresses', () => {
  document.head.innerHTML = '<link rel="https://api.w.org/" href="/?rest_route=/">';
  expect(urlOf('wordpress:a.example:5', flat, 3)).toBe(
    `${location.origin}/?rest_route=%2Fwp%2Fv2%2Fcomments&post=5&per_page=100&page=3&order=asc&_fields=id%2Cparent`,
  );
  document.head.innerHTML = '<link rel="https://api.w.org/" href="https://elsewhere.example/wp-json/">';
  expect(urlOf('wordpress:a.example:5')).toBeUndefined();
});

test('Mastodon in one answer', () => {
  expect(urlOf('mastodon:boats.example:500')).toBe(`${location.origin}/api/v1/statuses/500/context`);
});

test('only where the page may be hiding something', () => {
  expect(urlOf('wordpress:a.example:5', [null, 0, 1])).toBeUndefined();
  expect(urlOf('wordpress:a.example:5', [null, 0, 0, 0])).toBeDefined();
  expect(urlOf('wordpress:a.example:5', [null, null])).toBeUndefined();
  expect(urlOf('url:https://a.example/5')).toBeUndefined();
  expect(urlOf('substack:5')).toBeUndefined();
});
