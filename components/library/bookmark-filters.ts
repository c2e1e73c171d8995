import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { libraryWords } from '../shared/words-library.ts';
import type { Pill } from './Pills.tsx';

const mostTags = 12;
/** No tag's name: tags hold no white space. */
const withNote = ' note';

/** The filters that hold at least one bookmark: the tags used most, then those with a note. */
export function bookmarkFilters(bookmarks: readonly Bookmark[]): Pill[] {
  const uses = new Map<string, { tag: string; count: number }>();
  let notes = 0;
  for (const { tags, note } of bookmarks) {
    if (note !== '') notes += 1;
    for (const tag of tags) {
      const use = uses.get(folded(tag)) ?? { tag, count: 0 };
      use.count += 1;
      uses.set(folded(tag), use);
    }
  }
  const pills: Pill[] = [...uses]
    .sort(([, a], [, b]) => b.count - a.count || a.tag.localeCompare(b.tag))
    .slice(0, mostTags)
    .map(([name, { tag, count }]) => ({ name, title: libraryWords.tagged(tag, count) }));
  if (notes > 0) pills.push({ name: withNote, title: libraryWords.withNoteCount(notes) });
  return pills;
}

/** Whether the bookmark passes the filter of that name; null lets all pass. */
export function fits(bookmark: Bookmark, filter: string | null): boolean {
  if (filter === null) return true;
  if (filter === withNote) return bookmark.note !== '';
  return bookmark.tags.some((tag) => folded(tag) === filter);
}

function folded(tag: string): string {
  return tag.toLocaleLowerCase();
}
