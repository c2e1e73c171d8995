import type { Bookmark } from '../../messaging/protocol.ts';

/** As long as a note may be when it is written by hand. */
const LONGEST_NOTE = 100_000;
const MOST_TAGS = 100;

/**
 * One bookmark of two of the same comment: address and title of the later change, the copy that was made first, all
 * tags, and both notes where they differ. Merging the same again changes nothing.
 */
export function mergeBookmarks(present: Bookmark, other: Bookmark): Bookmark {
  const [older, newer] = present.changedAt >= other.changedAt ? [other, present] : [present, other];
  const { comment } = other.createdAt < present.createdAt ? other : present;
  return {
    ...newer,
    id: present.id,
    key: present.key,
    comment,
    readText: newer.readText ?? older.readText,
    note: mergeNotes(older.note, newer.note),
    tags: [...new Set([...present.tags, ...other.tags])].slice(0, Math.max(MOST_TAGS, present.tags.length)),
    createdAt: Math.min(present.createdAt, other.createdAt),
  };
}

/** Whether both notes say something that the other does not. */
export function differInNotes(a: Bookmark, b: Bookmark): boolean {
  return !a.note.includes(b.note) && !b.note.includes(a.note);
}

/** The newer one last. Of two that together would be longer than a note can be, the newer one. */
function mergeNotes(older: string, newer: string): string {
  if (newer.includes(older)) return newer;
  if (older.includes(newer)) return older;
  const both = `${older}\n\n${newer}`;
  return both.length > LONGEST_NOTE ? newer : both;
}
