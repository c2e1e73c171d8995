import type { Bookmark } from '../../../utils/messaging/protocol.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import type { NoteDraft } from '../NoteEditor.tsx';
import { nodeOf, type ReaderContext } from './reader-context.ts';

export interface Bookmarking {
  /** Keeps the comment at once and opens its note; takes the bookmark away where there is one. */
  toggle(id: CommentId): void;
  edit(id: CommentId): void;
  saveNote(id: CommentId, draft: NoteDraft): void;
  cancelNote(): void;
  remove(id: CommentId): void;
}

export function createBookmarking(context: ReaderContext): Bookmarking {
  const { store, call } = context;

  const put = (id: CommentId, bookmark: Bookmark | null) => {
    const bookmarks = new Map(store.get().bookmarks);
    if (bookmark) bookmarks.set(id, bookmark);
    else bookmarks.delete(id);
    store.set({ bookmarks });
  };
  const save = async (id: CommentId, draft: NoteDraft): Promise<Bookmark | null> => {
    const node = nodeOf(context, id);
    if (!node) return null;
    const { author, time, text, permalink } = node.comment;
    const comment = { id, author, time, text, ...(permalink === undefined ? {} : { permalink }) };
    const bookmark = await call('saveBookmark', store.get().thread.key, { comment, ...draft });
    put(id, bookmark);
    return bookmark;
  };
  const orSay = (work: Promise<unknown>, undone: () => void) => {
    work.catch(() => {
      // The edge of the page: the reader is told, and what was shown goes back to what is kept.
      undone();
      store.set({ toast: { text: words.notSaved } });
    });
  };
  const remove = (id: CommentId) => {
    const bookmark = store.get().bookmarks.get(id);
    if (!bookmark) return;
    put(id, null);
    store.set({ editingNote: store.get().editingNote === id ? null : store.get().editingNote });
    orSay(call('removeBookmark', bookmark.id), () => put(id, bookmark));
    const undo = () => {
      put(id, bookmark);
      orSay(call('restoreBookmark', bookmark), () => put(id, null));
    };
    store.set({ toast: { text: words.bookmarkRemoved, undo } });
  };

  return {
    toggle(id) {
      if (store.get().bookmarks.has(id)) return remove(id);
      const opened = async () => {
        if (await save(id, { note: '', tags: [] })) store.set({ editingNote: id });
      };
      orSay(opened(), () => {});
    },
    edit: (id) => store.set({ editingNote: id }),
    saveNote(id, draft) {
      orSay(
        save(id, draft).then(() => store.set({ editingNote: null })),
        () => {},
      );
    },
    cancelNote: () => store.set({ editingNote: null }),
    remove,
  };
}
