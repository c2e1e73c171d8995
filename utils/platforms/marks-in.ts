import type { Root } from '../dom/roots.ts';

/** Elements of which a page has few, however long its thread: they are looked up once, whatever is asked of them. */
const fewTags = /^(?:meta|link|script|form|input)(?=\[)/;

/**
 * Tells which platforms' marks are in the document or shadow root. Every selector is looked for by itself: browsers find
 * a single class or id many times faster than one out of a list.
 */
export function marksIn(root: Root): (marks: string) => boolean {
  const few = new Map<string, readonly Element[]>();
  const isThere = (mark: string) => {
    const [tag] = fewTags.exec(mark) ?? [];
    if (!tag) return root.querySelector(mark) !== null;
    let elements = few.get(tag);
    if (!elements) {
      elements = [...root.querySelectorAll(tag)];
      few.set(tag, elements);
    }
    return elements.some((element) => element.matches(mark));
  };
  return (marks) => marks.split(', ').some(isThere);
}
