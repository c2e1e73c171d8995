// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { listNumbers } from '../../../components/reader/page/list-numbers.ts';
import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';

function numbersIn(html: string): number[] {
  document.body.innerHTML = html;
  const items = [...document.querySelectorAll('li.c')];
  const comments = items.map((element, i) => ({ id: String(i) as CommentId, element }) as unknown as PageComment);
  return [...listNumbers(comments).values()];
}

test('the markers of a numbered list, as the browser counts them', () => {
  expect(numbersIn('<ol><li class="c">a<li>advert<li class="c">b<li class="c">c</ol>')).toEqual([1, 3, 4]);
  expect(numbersIn('<ol start="41"><li class="c">a<li class="c" value="50">b<li class="c">c</ol>')).toEqual([
    41, 50, 51,
  ]);
  expect(numbersIn('<ol reversed><li class="c">a<li class="c">b<li class="c">c</ol>')).toEqual([3, 2, 1]);
});

test('none where the page does not show them', () => {
  expect(numbersIn('<ul><li class="c">a<li class="c">b</ul>')).toEqual([]);
  expect(numbersIn('<ol><li class="c" style="list-style-type:none">a<li class="c">b</ol>')).toEqual([]);
  expect(numbersIn('<ol><li class="c" style="display:block">a<li class="c">b</ol>')).toEqual([]);
  expect(numbersIn('<ol><li class="c">a<ol><li class="c">b</ol></ol>')).toEqual([]);
});
