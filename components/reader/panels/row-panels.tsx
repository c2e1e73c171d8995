import { type ComponentChild, render } from 'preact';
import type { CommentId } from '../../../utils/thread/comment.ts';
import type { ReaderCommands } from '../actions/reader-commands.ts';
import type { ReaderContext } from '../actions/reader-context.ts';
import { Note } from '../Note.tsx';
import type { ReaderState } from '../state/store.ts';
import { ChangedText } from './ChangedText.tsx';
import { RowMenu } from './RowMenu.tsx';
import { WhyHere } from './WhyHere.tsx';

/** What opens inside single rows: notes below them and the list of further actions. */
export interface RowPanels {
  /** Also for rows made after the state was set. */
  drawAll(): void;
  stop(): void;
}

export function createRowPanels(
  { store, view, called, headingLevel }: ReaderContext,
  { bookmarking, guessing, rowMenu: menu }: ReaderCommands,
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

  const whyOf = (id: CommentId, state: ReaderState): ComponentChild => {
    const guess = state.why === id ? state.guesses.get(id) : undefined;
    return (
      guess && (
        <WhyHere
          id={id}
          guess={guess}
          state={state}
          headingLevel={headingLevel + 2}
          called={called}
          onReject={() => guessing.reject(id)}
          onConfirm={() => guessing.confirm(id)}
          onClose={() => guessing.why(null)}
        />
      )
    );
  };

  const changeOf = (id: CommentId, { changes }: ReaderState): ComponentChild => {
    const parts = changes.get(id);
    return parts && <ChangedText parts={parts} />;
  };

  const draw = (id: CommentId, state: ReaderState) => {
    const row = view.rowOf(id);
    if (!row) return;
    const root = row.article.getRootNode() as Document | ShadowRoot;
    const focusWithin = row.article.contains(root.activeElement);
    renderInto(row.article, 'menu-slot', row.body, menuOf(id, state));
    renderInto(row.article, 'why-slot', row.body, whyOf(id, state));
    renderInto(row.article, 'change-slot', row.body, changeOf(id, state));
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
    for (const key of ['editingNote', 'menu', 'why'] as const) {
      if (now[key] === before[key]) continue;
      for (const id of [now[key], before[key]]) if (id !== null) ids.add(id);
    }
    if (now.changes !== before.changes) {
      for (const id of new Set([...now.changes.keys(), ...before.changes.keys()])) ids.add(id);
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
