import type { CommentRecord } from './comment-record.ts';
import { Owners } from './owners.ts';

export interface Records {
  list: CommentRecord[];
  owners: Owners;
  /** Every node with a whole comment somewhere in it. */
  holders: ReadonlySet<Node>;
}

/** Records in document order, each with its index, as answers to which of them a node belongs to. */
export function indexRecords(list: CommentRecord[]): Records {
  const owners = new Owners(list);
  const holders = new Set<Node>();
  for (const record of list) {
    let node = record.element.parentNode;
    if (node) owners.of(node)?.inner.push(record);
    for (; node && !holders.has(node); node = node.parentNode) holders.add(node);
  }
  return { list, owners, holders };
}
