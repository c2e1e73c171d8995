// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { CommentRecord } from '../../utils/extract/comment-record.ts';
import { indexRecords } from '../../utils/extract/records.ts';
import { fc } from '../support/properties.ts';

/** Elements, each some levels above the one before or in it. */
const elements = fc.array(fc.record({ tag: fc.constantFrom('li', 'p', 'div'), up: fc.nat({ max: 3 }) }), {
  maxLength: 40,
});

it('asked in document order, which comment a node belongs to is the same, whatever lies where', () => {
  fc.assert(
    fc.property(elements, fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (made, asked) => {
      const root = document.createElement('main');
      let last: Element = root;
      for (const { tag, up } of made) {
        for (let level = 0; level < up && last !== root; level++) last = last.parentElement ?? root;
        last = last.appendChild(document.createElement(tag));
      }
      const list = [...root.querySelectorAll('li')].map(
        (element, index): CommentRecord => ({
          index,
          nativeId: null,
          nativeParentId: null,
          element,
          roots: [element],
          inner: [],
        }),
      );
      const { owners } = indexRecords(list);
      const ownerOf = owners.inOrder(list);
      const nodes = [root, ...root.querySelectorAll('*')].filter((_, i) => asked[i % asked.length]);
      expect(nodes.map((node) => ownerOf(node)?.index)).toEqual(nodes.map((node) => owners.of(node)?.index));
    }),
  );
});
