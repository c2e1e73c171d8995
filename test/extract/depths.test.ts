import { describe, expect, it } from 'vitest';
import type { CommentRecord } from '../../utils/extract/comment-record.ts';
import { parentsByDepth } from '../../utils/extract/depths.ts';
import { indexRecords } from '../../utils/extract/records.ts';
import { openPage } from '../platforms/fixture.ts';

/** Parents of a flat list of boxes, each with the attributes. */
function read(...attributes: string[]): number[] | null {
  const boxes = attributes.map((own) => `<div ${own}>The tide was late.</div>`).join('');
  const { document } = openPage(
    `<!doctype html>\n<!-- https://press.example/post/ -->\n<html lang="en"><body>${boxes}</body></html>`,
  );
  const list = [...document.body.querySelectorAll('div')].map((element, index): CommentRecord => {
    return { index, nativeId: null, nativeParentId: null, element, roots: [element], inner: [] };
  });
  return parentsByDepth(indexRecords(list));
}

describe('a list that shows its tree only to the eye', () => {
  it.each([
    ['a margin', ['style="margin-left: 0px"', 'style="margin-left: 20px"', 'style="margin-left: 40px"', '']],
    ['a shorthand', ['', 'style="margin: 0 0 1em 2em"', 'style="margin: 0 0 1em 4em"', '']],
    ['a class', ['class="level0"', 'class="level1"', 'class="level2"', 'class="level0"']],
    ['an attribute', ['data-depth="1"', 'data-depth="2"', 'data-depth="3"', 'data-depth="1"']],
    ['a shift', ['class="ms-0"', 'class="ms-3"', 'class="ms-5"', 'class="ms-0"']],
  ])('is read by %s', (_, attributes) => {
    expect(read(...attributes)).toEqual([-1, 0, 1, -1]);
  });

  it('has siblings where the depth stays, and goes back to the one that stands further out', () => {
    const at = (indent: number) => `style="padding-left: ${indent}px"`;
    expect(read(at(0), at(10), at(10), at(20), at(10), at(0))).toEqual([-1, 0, 0, 2, 0, -1]);
  });

  it('is no tree where all stand alike', () => {
    expect(read('class="depth-1"', 'class="depth-1"', 'class="depth-1"')).toBeNull();
  });
});
