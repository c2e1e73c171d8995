import { createOriginal } from '../../../components/reader/page/original.ts';
import { readThreads } from '../../../utils/platforms/read-threads.ts';
import { buildTree } from '../../../utils/thread/build-tree.ts';
import type { Comment } from '../../../utils/thread/comment.ts';
import { implyReplies } from '../../../utils/thread/implied/imply-replies.ts';

/* Bundled and run in a page: the extension's own code, each piece by itself. */

let found: ReturnType<typeof readThreads> = [];

/** Finds, reads and links the comments. Answers how many. */
export function read(): number {
  found = readThreads({ document, url: location.href, now: Date.now() });
  const comments = found[0]?.thread.comments ?? [];
  const missing = (id: Comment['id']): Comment => ({
    id,
    parentId: null,
    author: { name: null, wrotePost: false },
    time: { shown: '', wall: null, instant: null, precision: null },
    text: '',
    kind: 'placeholder',
  });
  return buildTree<Comment>(comments, missing).inOrder.length;
}

/** Looks for implied replies in what was read. Answers how many it found. */
export function imply(): number {
  return implyReplies({ comments: found[0]?.thread.comments ?? [], language: 'en' }).length;
}

/** Hides the page's own comments the way the reader does. */
export function hide(): void {
  createOriginal(window, { countComments: () => found[0]?.thread.comments.length ?? 0, grows: () => false }).hide(
    found[0]?.covers ?? [],
  );
}
