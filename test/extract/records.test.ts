import { expect, it } from 'vitest';
import { readComments } from '../../utils/extract/read-comments.ts';
import { drupal } from '../../utils/platforms/drupal.ts';
import { allAtOnce } from '../../utils/thread/steps.ts';
import { openPage } from '../platforms/fixture.ts';

const comment = (id: number, words: string) =>
  `<a id="comment-${id}"></a><div class="comment"><p class="submitted"><span class="username">Maud</span></p><div class="content">${words}</div></div>`;

function read(body: string) {
  const { document, url } = openPage(
    `<!doctype html>\n<!-- https://press.example/post/ -->\n<html lang="en"><body>${body}</body></html>`,
  );
  return allAtOnce(readComments(document, drupal.shape, { url, trustsZeroOffset: true })).comments;
}

it('the box after an anchor is the comment, and the anchor its address', () => {
  const comments = read(comment(61, 'The tide was late.') + comment(62, 'It always is.'));
  expect(comments.map(({ element }) => element.className)).toEqual(['comment', 'comment']);
  expect(comments.map(({ permalink }) => permalink)).toEqual([
    'https://press.example/post/#comment-61',
    'https://press.example/post/#comment-62',
  ]);
});

it('a link to the comment with a longer number is not the address of this one', () => {
  const [first] = read(comment(61, '<p>As <a href="/post#comment-161">he</a> said.</p>') + comment(62, 'Did he?'));
  expect(first?.permalink).toBe('https://press.example/post/#comment-61');
});
