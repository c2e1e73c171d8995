import { ownLanguage } from '../../shared/messages.ts';
import type { ClockStyle } from '../../shared/moment.ts';
import { words } from '../../shared/words.ts';
import type { RowNode } from '../state/row-comment.ts';
import type { ReaderState, Store } from '../state/store.ts';
import type { TreeView } from './tree-view.ts';

/** Keeps the line "New since Tuesday 18:40" above the first root from which on all are new, where there is such a one. */
export function keepNewDivider(store: Store, view: TreeView, document: Document, clock: ClockStyle): () => void {
  const divider = document.createElement('div');
  divider.className = 'new-div';
  Object.assign(divider, ownLanguage);
  const text = divider.appendChild(document.createElement('span'));
  const draw = () => {
    const state = store.get();
    const root = firstOfNew(state);
    const item = root && view.rowOf(root.comment.id)?.item;
    if (!item || state.since === null) return divider.remove();
    text.textContent = words.newSince(state.since, Date.now(), clock);
    if (item.firstElementChild !== divider) item.prepend(divider);
  };
  store.subscribe((now, before) => {
    const keys = ['roots', 'isNew', 'since', 'order', 'showings'] as const;
    if (keys.some((key) => now[key] !== before[key])) draw();
  });
  return draw;
}

/** The first root from which on all are new; null where there is none. Only with the oldest first: then what is new among the roots is all at the end. */
export function firstOfNew({ roots, isNew, order, showings }: ReaderState): RowNode | null {
  if (order !== 'oldest') return null;
  let first: RowNode | null = null;
  let isAllNew = true;
  for (const root of roots.toReversed()) {
    if (showings.get(root.comment.id) === 'hidden') continue;
    if (!isNew.has(root.comment.id)) {
      isAllNew = false;
      break;
    }
    first = root;
  }
  return isAllNew ? null : first;
}
