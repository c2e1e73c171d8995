import type { CommentId } from '../thread/comment.ts';

export interface WordPressIds {
  id: CommentId;
  /** Of the comment it answers; null for a root. */
  parentId: CommentId | null;
}

/** Which comment an item of WordPress's `wp/v2/comments` is; null where it is none. */
export function readWordPressIds(item: unknown): WordPressIds | null {
  if (typeof item !== 'object' || item === null || !('id' in item) || !('parent' in item)) return null;
  const { id, parent } = item;
  if (!isNumber(id) || !isNumber(parent)) return null;
  return { id: String(id) as CommentId, parentId: parent === 0 ? null : (String(parent) as CommentId) };
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
