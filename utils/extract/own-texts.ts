import type { CommentRecord } from './comment-record.ts';
import type { Records } from './records.ts';

const noText = new Set('script style noscript template form button textarea select'.split(' '));
/** Head and foot of a comment are short; a search for one of their parts never reads a whole long body. */
const mostTexts = 60;

/** The comment's own elements and bare texts in document order, not those of comments in it, nor what `skip` holds. */
export function* ownNodes(
  { owners }: Records,
  record: CommentRecord,
  skip: (node: Node) => boolean,
): Generator<Element | Text> {
  const stack = [...record.roots].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    const owner = owners.at(node);
    if (skip(node) || (owner && owner !== record)) continue;
    if (node.nodeType === 3) {
      if (/\S/.test((node as Text).data)) yield node as Text;
    } else if (node.nodeType === 1 && !noText.has((node as Element).localName)) {
      yield node as Element;
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
}

/** The texts among them, at most a few dozen. */
export function* ownTexts(records: Records, record: CommentRecord, skip: (node: Node) => boolean): Generator<Text> {
  let count = 0;
  for (const node of ownNodes(records, record, skip)) {
    if (node.nodeType !== 3) continue;
    yield node as Text;
    if (++count === mostTexts) return;
  }
}
