import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';

/**
 * The numbers that the browser shows before the comments because they are the items of one numbered list; none where
 * the page's styles take them away, or the comments lie in several lists.
 */
export function listNumbers(comments: readonly PageComment[]): ReadonlyMap<CommentId, number> {
  const numbers = new Map<CommentId, number>();
  const list = comments[0]?.element.parentElement;
  if (list?.localName !== 'ol' || comments.some(({ element }) => element.parentElement !== list)) return numbers;
  const view = list.ownerDocument.defaultView;
  const { start, reversed } = list as HTMLOListElement;
  const step = reversed ? -1 : 1;
  let next = reversed && !list.hasAttribute('start') ? list.children.length : start;
  const style = comments[0] && view?.getComputedStyle(comments[0].element);
  if (style?.display !== 'list-item' || !/^decimal/.test(style.listStyleType)) return numbers;
  const idOf = new Map<Element, CommentId>(comments.map(({ element, id }) => [element, id]));
  for (const item of list.children) {
    if (item.localName !== 'li') continue;
    if (item.hasAttribute('value')) next = (item as HTMLLIElement).value;
    const id = idOf.get(item);
    if (id !== undefined) numbers.set(id, next);
    next += step;
  }
  return numbers;
}
