// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { platforms } from '../../utils/platforms/index.ts';
import { marksIn } from '../../utils/platforms/marks-in.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

it('any one of the selectors is enough, wherever it is', () => {
  document.body.innerHTML = '<form action="/mt-comments.cgi"></form><p class="b">Ada</p><meta itemprop="blogId">';
  const isMarked = marksIn(document);
  expect(['#a, .b', 'form[action*="mt-comments"]', '.a, meta[itemprop="blogId"]'].map(isMarked)).toEqual([
    ...[true, true, true],
  ]);
  expect(['#a, .c', 'form[action*="comments-post"]', 'link[rel="next"]'].map(isMarked)).toEqual([false, false, false]);
});

it.each(platforms.map(({ id, marks }) => [id, marks] as const))('marks of %s are single selectors', (_, marks) => {
  for (const mark of marks.split(', ')) expect(() => document.querySelector(mark)).not.toThrow();
});
