import { type ComponentChild, render } from 'preact';
import type { CommentId } from '../../../utils/thread/comment.ts';
import type { Bookmarking } from '../actions/bookmarking.ts';
import { Note } from '../Note.tsx';
import type { ReaderState, Store } from '../state/store.ts';
import type { TreeView } from '../tree/tree-view.ts';
import { RowMenu, type RowMenuCommands } from './RowMenu.tsx';

/** What opens inside single rows: notes below them and the list of further actions. */
export interface RowPanels {
  /** Also for rows made after the state was set. */
  drawAll(): void;
  stop(): void;
}

export function createRowPanels(
  store: Store,
  view: TreeView,
  bookmarking: Bookmarking,
  menu: RowMenuCommands,
): RowPanels {
  const noteOf = (id: CommentId, { bookmarks, editingNote }: ReaderState): ComponentChild => {
    const bookmark = bookmarks.get(id);
    return (
      bookmark && (
        <Note
          bookmark={bookmark}
          editing={editingNote === id}
          onEdit={() => bookmarking.edit(id)}
          onSave={(draft) => bookmarking.saveNote(id, draft)}
          onCancel={bookmarking.cancelNote}
          onRemove={() => bookmarking.remove(id)}
        />
      )
    );
  };
  const menuOf = (id: CommentId, state: ReaderState): ComponentChild =>
    state.menu === id && <RowMenu id={id} state={state} commands={menu} />;

  const draw = (id: CommentId, state: ReaderState) => {
    const row = view.rowOf(id);
    if (!row) return;
    const root = row.article.getRootNode() as Document | ShadowRoot;
    const focusWithin = row.article.contains(root.activeElement);
    renderInto(row.article, 'menu-slot', row.body, menuOf(id, state));
    renderInto(row.article, 'note-slot', null, noteOf(id, state));
    // A panel that closes takes the focus with it; it stays in the row.
    if (focusWithin && !row.article.contains(root.activeElement)) row.article.focus({ preventScroll: true });
    row.header.querySelector('.more')?.setAttribute('aria-expanded', String(state.menu === id));
  };
  const stop = store.subscribe((now, before) => {
    const ids = new Set<CommentId>();
    if (now.bookmarks !== before.bookmarks) {
      for (const [id, bookmark] of now.bookmarks) if (before.bookmarks.get(id) !== bookmark) ids.add(id);
      for (const id of before.bookmarks.keys()) if (!now.bookmarks.has(id)) ids.add(id);
    }
    for (const key of ['editingNote', 'menu'] as const) {
      if (now[key] === before[key]) continue;
      for (const id of [now[key], before[key]]) if (id !== null) ids.add(id);
    }
    for (const id of ids) draw(id, now);
  });
  return {
    drawAll() {
      const state = store.get();
      for (const id of state.bookmarks.keys()) draw(id, state);
    },
    stop,
  };
}

/** Draws into a slot that exists only while there is something in it. */
function renderInto(article: HTMLElement, slotClass: string, before: Node | null, content: ComponentChild): void {
  let slot = article.querySelector<HTMLElement>(`:scope > .${slotClass}`);
  if (!content) {
    if (slot) render(null, slot);
    slot?.remove();
    return;
  }
  if (!slot) {
    slot = article.ownerDocument.createElement('div');
    slot.className = slotClass;
    article.insertBefore(slot, before);
  }
  render(content, slot);
}
