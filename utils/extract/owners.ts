import type { CommentRecord } from './comment-record.ts';

/** So far up a climb is cheaper than remembering it, and most end there. */
const shortClimb = 12;

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

  /** Whether the node is the ancestor or lies in it, both in one comment: never climbs out of the comment. */
  isWithin(node: Node, ancestor: Node): boolean {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at === ancestor) return true;
      if (this.roots.has(at)) return false;
    }
    return false;
  }

  /**
   * `of` for nodes of the list's comments that are asked about in document order. Most lie in the comment of the one
   * before or in the next, which the browser tells at once, without making an object of everything in between.
   */
  inOrder(list: readonly CommentRecord[]): (node: Node) => CommentRecord | null {
    let index = 0;
    return (node) => {
      for (let next = index + 1; next >= index; next--) {
        const record = list[next];
        if (record && isSurelyIn(node, record)) {
          index = next;
          return record;
        }
      }
      const owner = this.of(node);
      if (owner) index = owner.index;
      return owner;
    };
  }

  /** The innermost comment around the node, or that the node is a top-level node of. */
  of(node: Node): CommentRecord | null {
    let at: Node | null = node;
    for (let level = 0; at && level < shortClimb; level++, at = at.parentNode) {
      const root = this.roots.get(at);
      if (root) return root;
    }
    const climbed: Node[] = [];
    let owner: CommentRecord | null = null;
    for (; at; at = at.parentNode) {
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

/** Whether the node lies in the comment and before those in it; false also where that takes longer to find out. */
function isSurelyIn(node: Node, { element, roots, inner: [first] }: CommentRecord): boolean {
  return (
    roots.length === 1 &&
    element.contains(node) &&
    (first === undefined || (first.element.compareDocumentPosition(node) & 0b1011) === 0b10)
  );
}
