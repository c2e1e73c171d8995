import type { CommentRecord, Records } from './records.ts';

const noText = new Set('script style noscript template form button textarea select'.split(' '));
/** Head and foot of a comment are short; a search for one of their parts never reads a whole long body. */
const mostTexts = 60;

/** The comment's own bare texts in order, not those of comments in it, nor what `skip` holds. At most a few dozen. */
export function* ownTexts({ owners }: Records, record: CommentRecord, skip: Node | null): Generator<Text> {
  let count = 0;
  const stack = [...record.roots].reverse();
  for (let node = stack.pop(); node && count < mostTexts; node = stack.pop()) {
    const owner = owners.at(node);
    if (node === skip || (owner && owner !== record)) continue;
    if (node.nodeType === 3) {
      if (!/\S/.test((node as Text).data)) continue;
      count++;
      yield node as Text;
    } else if (node.nodeType === 1 && !noText.has((node as Element).localName)) {
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
}
