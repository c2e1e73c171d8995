// @vitest-environment node
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { plainPost, plainThread } from '../support/layouts/plain-thread.ts';
import { wordpressPage } from '../support/layouts/wordpress.ts';

it('a WordPress post that a script put in the place of another is a thread of its own', () => {
  const first = plainPost('swap.example', 'First');
  const second = { ...first, id: '78', title: 'Second', url: 'https://swap.example/2026/05/second/' };
  const { document } = new JSDOM(wordpressPage(first, plainThread(6)), { url: first.url }).window;
  const keyNow = (url: string) => readThreads({ document, url })[0]?.thread.key;
  const before = keyNow(first.url);

  const other = new JSDOM(wordpressPage(second, plainThread(9)), { url: second.url }).window.document;
  document
    .getElementById('primary')
    ?.replaceWith(document.importNode(other.getElementById('primary') as Element, true));
  expect(before).toBe('wordpress:swap.example:77');
  expect(keyNow(second.url)).toBe('wordpress:swap.example:78');
});
