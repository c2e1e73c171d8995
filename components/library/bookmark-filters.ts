import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { libraryWords } from '../shared/words-library.ts';
import type { Pill } from './Pills.tsx';

const mostTags = 12;
/** No tag's name: tags hold no white space. */
const withNote = ' note';
const gone = ' gone';

/** The filters that hold at least one bookmark: the tags used most, those with a note, those that the blog has lost. */
export function bookmarkFilters(bookmarks: readonly Bookmark[]): Pill[] {
  const uses = new Map<string, { tag: string; count: number }>();
  let notes = 0;
  let lost = 0;
  for (const { tags, note, gone } of bookmarks) {
    if (note !== '') notes += 1;
    if (gone) lost += 1;
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
  if (lost > 0) pills.push({ name: gone, title: libraryWords.goneCount(lost) });
  return pills;
}

/** Whether the bookmark passes the filter of that name; null lets all pass. */
export function fits(bookmark: Bookmark, filter: string | null): boolean {
  if (filter === null) return true;
  if (filter === withNote) return bookmark.note !== '';
  if (filter === gone) return bookmark.gone;
  return bookmark.tags.some((tag) => folded(tag) === filter);
}

function folded(tag: string): string {
  return tag.toLocaleLowerCase();
}
