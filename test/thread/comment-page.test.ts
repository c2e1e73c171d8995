import { expect, it } from 'vitest';
import { commentPage } from '../../utils/thread/comment-page.ts';

const post = 'https://jam.example/stones/';

it.each([
  [post, 'https://jam.example/stones/comment-page-2/#comment-31'],
  [post, 'http://www.jam.example/stones/comment-page-12#comment-31'],
  ['https://jam.example/?p=7', 'https://jam.example/?p=7&cpage=2#comment-31'],
  [post, 'https://jam.example/stones/?cpage=3#comment-31'],
])('of %s, %s is the page that holds the comment', (url, permalink) => {
  expect(commentPage(url, permalink)).toBe(permalink);
});

it.each([
  [post, undefined],
  [post, 'https://jam.example/stones/#comment-31'],
  [post, 'https://jam.example/pips/comment-page-2/#comment-31'],
  [post, 'https://elsewhere.example/stones/comment-page-2/#comment-31'],
  ['https://jam.example/?p=7', 'https://jam.example/?p=8&cpage=2#comment-31'],
  ['https://news.example/item?id=1', 'https://news.example/item?id=9'],
  [post, 'javascript:alert(1)'],
  [post, 'no address'],
])('of %s, %s is not', (url, permalink) => {
  expect(commentPage(url, permalink)).toBe(url);
});
