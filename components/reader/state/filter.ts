import type { CommentId } from '../../../utils/thread/comment.ts';
import type { Filter } from '../toolbar/toolbar-props.ts';
import type { RowComment, RowTree } from './row-comment.ts';

/** How much of a row is drawn. `line`: only there to show what the rows below it answer. */
export type Showing = 'whole' | 'line' | 'hidden';

interface FilterFacts {
  read: ReadonlySet<CommentId>;
  bookmarks: { has(id: CommentId): boolean };
  quiet: ReadonlySet<CommentId>;
}

/** Whether a comment is one of those the filter asks for. Comments that are not on the page never are. */
export function matchesFilter(comment: RowComment, filter: Filter, { read, bookmarks, quiet }: FilterFacts): boolean {
  if (comment.element === null && !comment.isCopy) return false;
  if (filter === 'all') return true;
  if (filter === 'unread') return !comment.isCopy && !read.has(comment.id) && !quiet.has(comment.id);
  if (filter === 'bookmarked') return bookmarks.has(comment.id);
  return comment.author.name === filter.author;
}

/** The ids a filter asks for now; null for all. Kept while the filter is on, so that rows do not vanish while read. */
export function filterMatches(tree: RowTree, filter: Filter, facts: FilterFacts): Set<CommentId> | null {
  if (filter === 'all') return null;
  const matches = new Set<CommentId>();
  for (const { comment } of tree.inOrder) if (matchesFilter(comment, filter, facts)) matches.add(comment.id);
  return matches;
}

/** Matches show whole, what they answer shrinks to a line each, the rest hides. */
export function showings(tree: RowTree, matches: ReadonlySet<CommentId> | null): Map<CommentId, Showing> {
  const shown = new Map<CommentId, Showing>();
  if (matches === null) {
    for (const { comment } of tree.inOrder) shown.set(comment.id, 'whole');
    return shown;
  }
  // Replies come after what they answer, so going backwards every comment is decided before its parent.
  for (let i = tree.inOrder.length - 1; i >= 0; i--) {
    const node = tree.inOrder[i];
    if (!node) continue;
    const { id } = node.comment;
    const showing = matches.has(id) ? 'whole' : (shown.get(id) ?? 'hidden');
    shown.set(id, showing);
    if (showing !== 'hidden' && node.parent) shown.set(node.parent.comment.id, 'line');
  }
  return shown;
}
