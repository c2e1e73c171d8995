import type { PurifyBody } from '../../utils/dom/purify.ts';
import { sanitizeBody } from '../../utils/dom/sanitize.ts';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { buildTree } from '../../utils/thread/build-tree.ts';
import type { PageComment, Thread } from '../../utils/thread/comment.ts';
import { dangersIn } from '../support/dangers-in.ts';

/** What was found on a page, and what was wrong with it. */
export interface Reading {
  comments: number;
  /** In words; empty where all is well. */
  faults: string[];
}

/** Reads a page as the extension does, and makes the copies that its tree would show. `root`: its first element. */
export function readHostile(document: Document, root: Element, url: string, purify: PurifyBody): Reading {
  const before = root.outerHTML;
  const { threads, fault } = read(document, url);
  const faults = fault ? [fault] : [];
  for (const thread of threads) faults.push(...faultsOf(thread, document, purify));
  if (root.outerHTML !== before) faults.push('the page was changed');
  return { comments: threads.reduce((sum, { comments }) => sum + comments.length, 0), faults };
}

function read(document: Document, url: string): { threads: Thread<PageComment>[]; fault: string | null } {
  try {
    return { threads: readThreads({ document, url }).map(({ thread }) => thread), fault: null };
  } catch (error) {
    return { threads: [], fault: `reading threw: ${error instanceof Error ? error.stack : String(error)}` };
  }
}

function faultsOf({ key, comments }: Thread<PageComment>, document: Document, purify: PurifyBody): string[] {
  const faults: string[] = [];
  if (!key) faults.push('a thread without a key');
  if (new Set(comments.map(({ id }) => id)).size < comments.length) faults.push('two comments of one id');
  const tree = buildTree(comments, (id) => ({ ...(comments[0] as PageComment), id, parentId: null }));
  const placed = new Set(tree.inOrder.map(({ comment }) => comment));
  if (!comments.every((comment) => placed.has(comment))) faults.push('a comment that is not in the tree');
  for (const { id, time, body, text } of comments) {
    if (id === '') faults.push('an empty id');
    if (time.instant !== null && !Number.isFinite(time.instant)) faults.push(`an instant of ${time.instant}`);
    if (time.wall !== null && !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/.test(time.wall))
      faults.push(`the wall clock ${time.wall}`);
    if (/\s{2}$|^\s/.test(text)) faults.push('a text with white space at its ends');
    if (body.some((node, i) => body.some((other, k) => i !== k && other.contains(node)))) faults.push('a body twice');
    const { copy } = sanitizeBody(body, document, purify);
    faults.push(...dangersIn(copy).map((danger) => `in a copy: ${danger}`));
  }
  return faults;
}
