// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { postText } from '../../utils/extract/post-text.ts';

function textOn(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return postText(page.getElementById('comments') as Element);
}

const comments = '<section id="comments"><div class="entry-content">A comment</div></section>';

test('the text of the post before the comments, without what is no text', () => {
  const post = '<div class="post-body"><p>The ferry</p><script>x()</script><p>is late.</p></div>';
  expect(textOn(`${post}${comments}`)).toBe('The ferry\nis late.');
});

test('of several posts the one that the comments follow', () => {
  const list = '<div class="entry-content">Older</div><div class="entry-content">This one</div>';
  expect(textOn(`${list}${comments}<div class="entry-content">Related</div>`)).toBe('This one');
});

test('an article around the comments is not the post’s text, and neither is one within them', () => {
  expect(textOn(`<article><h1>Title</h1>${comments}</article>`)).toBe('');
  expect(textOn(`<article><div class="post-body">Words</div>${comments}</article>`)).toBe('Words');
});

test('a page without a post has none', () => {
  expect(textOn(`<div>Something</div>${comments}`)).toBe('');
});
