// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { headingLevelFor } from '../../../components/reader/page/heading-level.ts';

const comments = '<section id="cover"><h2>4 comments</h2><ol></ol></section>';

function levelOn(html: string): number {
  document.body.innerHTML = html;
  return headingLevelFor([...document.querySelectorAll('#cover')]);
}

describe('the level of the tree’s heading', () => {
  test.each([
    ['no headings: as under a title', comments, 2],
    ['below the title', `<h1>Blog</h1>${comments}`, 2],
    ['below the post’s title', `<h1>Blog</h1><main><h2>Post</h2>${comments}</main>`, 3],
    ['the nearest counts, not the deepest', `<aside><h4>About</h4></aside><h2>Post</h2>${comments}`, 3],
    ['what comes after does not', `<h1>Post</h1>${comments}<aside><h4>Archive</h4></aside>`, 2],
    ['room is left for rows and what opens in them', `<h6>Post</h6>${comments}`, 4],
  ])('%s', (_what, html, level) => {
    expect(levelOn(html)).toBe(level);
  });

  test('in a shadow root, it is the heading above its host', () => {
    document.body.innerHTML = '<h2>Post</h2><div id="host"></div><h5>After</h5>';
    const root = (document.getElementById('host') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = comments;
    expect(headingLevelFor([...root.querySelectorAll('#cover')])).toBe(3);
  });
});
