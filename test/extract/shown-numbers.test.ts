import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';

/* The numbers that pages show beside their comments. */

function numbersOn(html: string): (number | undefined)[] {
  const url = 'https://a.example/post';
  const { document } = new JSDOM(html, { url }).window;
  return readThreads({ document, url }).flatMap(({ thread }) => thread.comments.map(({ number }) => number));
}

const page = (name: string) => readFileSync(`test/pages/${name}.html`, 'utf8');

function wordpress(...heads: string[]): string {
  const items = heads.map(
    (
      head,
      i,
    ) => `<li class="comment" id="comment-${40 + i}"><div class="comment-body"><div class="comment-author vcard">
      ${head}<cite class="fn">Ada ${i}</cite></div><div class="comment-meta"><a href="#comment-${40 + i}"
      >${3 + i} March 2026 at 9:1${i} am</a></div><p>There are ${12 - i} owls on the roof.</p></div></li>`,
  );
  return `<html lang="en"><body><div id="comments"><ol class="comment-list">${items.join('')}</ol></div></body></html>`;
}

test.each([
  ['with a dot', wordpress('<b>1.</b>', '<b>2.</b>', '<b>3.</b>', '<b>4.</b>'), [1, 2, 3, 4]],
  ['with a sign', wordpress('<i>#1</i>', '<i>#2</i>', '<i>#3</i>'), [1, 2, 3]],
  ['with a word', wordpress('Comment 7', 'Comment 8', 'Comment 9'), [7, 8, 9]],
  ['the newest first', wordpress('<b>9</b>', '<b>8</b>', '<b>7</b>'), [9, 8, 7]],
  ['where one was removed', wordpress('<b>1</b>', '<b>3</b>', '<b>4</b>'), [1, 3, 4]],
])('%s', (_, html, numbers) => {
  expect(numbersOn(html)).toEqual(numbers);
});

test.each([
  ['votes', wordpress('<b>12</b>', '<b>3</b>', '<b>40</b>')],
  ['the same everywhere', wordpress('<b>1</b>', '<b>1</b>', '<b>1</b>')],
  ['far apart', wordpress('<b>100</b>', '<b>2100</b>', '<b>31000</b>')],
  ['the days', wordpress('<b>3</b>', '<b>4</b>', '<b>5</b>')],
  ['none', wordpress('', '', '')],
])('no numbers of comments: %s', (_, html) => {
  expect(numbersOn(html)).toEqual(numbersOn(html).map(() => undefined));
});

test('on pages of blogs that number them', () => {
  expect(numbersOn(page('generic/terms'))).toEqual([1, 2, 3]);
  expect(numbersOn(page('wordpress/numbered-line')).every((number, i) => number === i + 1)).toBe(true);
  expect(numbersOn(page('wordpress/html5')).some((number) => number !== undefined)).toBe(false);
});
