import type { Tree } from '../../utils/thread/build-tree.ts';
import type { Author, Comment, CommentId, CommentTime } from '../../utils/thread/comment.ts';

/**
 * Threads as indented text, one comment a line, two spaces a level:
 *
 *     a · Ada · 2026-03-02T17:35 · Who has the key?
 *       b · Anonymous · 2026-03-02T17:40 · I have.
 *     c ^b
 *
 * Parts after the id may be left out from the end or left empty. `^id` after the id names the parent whatever the
 * indentation says: for parents that are missing, later, or in a circle. An id may occur again.
 */
export function fromOutline(outline: string): Comment[] {
  const lines = outline.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map(indentOf));
  const path: CommentId[] = [];
  return lines.map((line) => {
    const depth = (indentOf(line) - margin) / 2;
    if (!Number.isInteger(depth) || depth > path.length)
      throw new Error(`Outline: "${line}" is indented under nothing`);
    const [head = '', name = '', wall = '', text = ''] = line.trim().split(/ ?· ?/);
    const [id = '', parent] = head.split(' ^');
    const parentId = parent !== undefined ? commentId(parent) : (path[depth - 1] ?? null);
    path.length = depth;
    path.push(commentId(id));
    return comment({ id, parentId, name, wall, text });
  });
}

/** The tree as indented ids: what `fromOutline` reads, without the other parts. */
export function toOutline(tree: Tree<Comment>): string {
  return tree.inOrder.map((node) => '  '.repeat(node.depth) + node.comment.id).join('\n');
}

/** Takes the common margin and empty lines off a text in a test, so that it compares with `toOutline`. */
export function outline(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map(indentOf));
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n');
}

export function commentId(id: string): CommentId {
  return id as CommentId;
}

interface CommentSketch {
  id: string;
  parentId?: string | null;
  name?: string;
  wall?: string;
  text?: string;
}

/** A comment with as little said as possible. */
export function comment({ id, parentId = null, name = '', wall = '', text = '' }: CommentSketch): Comment {
  const author: Author = { name: name === '' ? null : name, wrotePost: false };
  return {
    id: commentId(id),
    parentId: parentId === null ? null : commentId(parentId),
    author,
    time: wallTime(wall),
    text,
    kind: 'comment',
  };
}

/** A time of which only the wall clock is known; none at all for an empty one. */
export function wallTime(wall: string): CommentTime {
  if (wall === '') return { shown: '', wall: null, instant: null, precision: null };
  return { shown: wall.replace('T', ' '), wall, instant: null, precision: wall.includes('T') ? 'minute' : 'day' };
}

/** A removed comment's stand-in, as `buildTree` asks for one. */
export function missingComment(id: CommentId): Comment {
  return { ...comment({ id }), kind: 'placeholder' };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
