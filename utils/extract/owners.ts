import type { CommentRecord } from './records.ts';

/** Answers which comment a node of the page belongs to: the innermost one around it. Linear over all questions, however deep the page nests. */
export class Owners {
  private readonly roots = new Map<Node, CommentRecord>();
  private readonly known = new Map<Node, CommentRecord | null>();

  constructor(records: Iterable<CommentRecord>) {
    for (const record of records) this.add(record);
  }

  /** Adds a record none of whose nodes has been asked about. */
  add(record: CommentRecord): void {
    for (const root of record.roots) this.roots.set(root, record);
  }

  /** The record that the node is a top-level node of. */
  at(node: Node): CommentRecord | null {
    return this.roots.get(node) ?? null;
  }

  of(node: Node): CommentRecord | null {
    const climbed: Node[] = [];
    let owner: CommentRecord | null = null;
    for (let at: Node | null = node; at; at = at.parentNode) {
      const found = this.roots.get(at) ?? this.known.get(at);
      if (found !== undefined) {
        owner = found;
        break;
      }
      climbed.push(at);
    }
    for (const passed of climbed) this.known.set(passed, owner);
    return owner;
  }
}
