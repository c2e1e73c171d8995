import type { CommentId } from '../../../utils/thread/comment.ts';
import { findWords } from '../../../utils/thread/search.ts';
import type { SearchState, Store } from '../state/store.ts';
import type { TreeView } from './tree-view.ts';

/** Marking more than one will look through costs time at every letter typed. */
const mostRowsMarked = 300;

/**
 * Underlines what was searched for, until the returned function is called. With elements in our own copy of the
 * bodies: the browser's registry of highlights belongs to the whole document, and ranges in it would let the page's
 * scripts into the shadow root.
 */
export function markHits(store: Store, view: TreeView): () => void {
  let marked: CommentId[] = [];
  const clear = () => {
    for (const id of marked) {
      const row = view.rowOf(id);
      row?.item.classList.remove('hit');
      if (row) unmark(row.body);
    }
    marked = [];
  };
  return store.subscribe(({ search }, before) => {
    if (search === before.search) return;
    if (search?.query !== before.search?.query || search?.hits !== before.search?.hits) {
      clear();
      marked = markRows(search, view);
    }
    for (const id of marked) view.rowOf(id)?.item.classList.toggle('hit', id === search?.hits[search.at - 1]);
  });
}

function markRows(search: SearchState | null, view: TreeView): CommentId[] {
  if (!search || search.query.trim() === '') return [];
  const ids = search.hits.slice(0, mostRowsMarked);
  for (const id of ids) {
    const row = view.rowOf(id);
    if (row) markWords(row.body, search.query);
  }
  return ids;
}

function markWords(body: HTMLElement, query: string): void {
  const texts: Text[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* text */);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
  for (const text of texts) {
    // From the end, so that the places before stay right.
    for (const { start, end } of findWords(text.data, query).toReversed()) {
      const found = text.splitText(start);
      found.splitText(end - start);
      const mark = body.ownerDocument.createElement('mark');
      mark.className = 'found';
      found.replaceWith(mark);
      mark.append(found);
    }
  }
}

function unmark(body: HTMLElement): void {
  const marks = body.querySelectorAll('mark.found');
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  if (marks.length > 0) body.normalize();
}
