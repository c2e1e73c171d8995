import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { at, countAt, listAt, momentAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import type { Source } from '../source.ts';
import { besidePost, postOfKey } from '../thread-part.ts';

/** A story of Lobsters, or of a site that runs its code, as JSON: all of its comments in the order of the tree. */
export const lobsters: Source = {
  id: 'lobsters',
  request({ key, url }) {
    const story = postOfKey(key, 'lobsters');
    const address = story && besidePost(url, `/s/${story}.json`);
    return address ? { url: address } : null;
  },
  read({ text }) {
    const items = listAt(parseJson(text), 'comments');
    if (!items) return null;
    const above: CommentId[] = [];
    const comments = items.flatMap((item) => {
      const comment = toComment(item);
      if (!comment) return [];
      // Older code tells of the level only.
      const level = countAt(item, 'indent_level');
      if (comment.parentId === undefined && level !== null) comment.parentId = above[level - 2] ?? null;
      if (level !== null) above.splice(Math.max(0, level - 1), above.length, comment.id);
      return [comment];
    });
    return { comments, next: null, isWhole: true };
  },
};

function toComment(item: unknown): FedComment | null {
  const id = textAt(item, 'short_id');
  if (!id || !/^\w+$/.test(id)) return null;
  const isGone = at(item, 'is_deleted') === true || at(item, 'is_moderated') === true;
  const parent = at(item, 'parent_comment');
  return {
    id: id as CommentId,
    parentId: typeof parent === 'string' || parent === null ? (parent as CommentId | null) : undefined,
    author: textAt(item, 'commenting_user') ?? textAt(item, 'commenting_user', 'username'),
    instant: momentAt(item, 'created_at'),
    text: isGone ? '' : htmlText(textAt(item, 'comment') ?? ''),
    ...(isGone ? { isRemoved: true } : {}),
  };
}
