import type { CommentRecord } from '../comment-record.ts';
import type { Records } from '../records.ts';
import type { Survey } from './survey.ts';

/** Indexes of the nodes of each comment that belong to no comment in it, in document order. */
export function ownNodes({ nodes, ends, indexOf }: Survey, { list, owners }: Records): number[][] {
  return list.map((record) => {
    const own: number[] = [];
    for (const root of record.roots) {
      const from = indexOf.get(root);
      if (from === undefined) continue;
      const to = ends[from] as number;
      for (let i = from; i < to; i++) {
        const owner = ownerAt(i, record);
        if (owner) i = (ends[i] as number) - 1;
        else own.push(i);
      }
    }
    return own;
  });

  function ownerAt(i: number, record: CommentRecord): boolean {
    const owner = owners.at(nodes[i] as Node);
    return owner !== null && owner !== record;
  }
}
