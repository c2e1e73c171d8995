/** One comment's place in the document, before anything in it is read. */
export interface CommentRecord {
  index: number;
  /** The platform's own id; null where it gives none. */
  nativeId: string | null;
  /** Where the platform writes the parent's id on the box itself. */
  nativeParentId: string | null;
  /** The comment's own box; for `dt` + `dd`, and for a bare anchor, the first element. */
  element: Element;
  /** The `id` or `name` that leads to the comment, where it is on an anchor in front of its box. */
  anchor?: string;
  /** All top-level nodes of the comment, `element` first. More than one only where there is no box around it. */
  roots: Node[];
  /** The comments that lie right in this one. */
  inner: CommentRecord[];
}
