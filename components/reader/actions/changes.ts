import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import type { FindChange } from '../change/find-change.ts';
import { textRead } from '../state/text-read.ts';
import { nodeOf, type ReaderContext } from './reader-context.ts';

export interface Changes {
  /** Shows in the row what was changed in the comment since it was read, or its words as they are again. */
  toggle(id: CommentId): Promise<void>;
}

/** `language`: of the page, as in `lang`. */
export function createChanges(context: ReaderContext, load: () => Promise<FindChange>, language: string): Changes {
  const { store, scrolling, view } = context;
  const put = (id: CommentId, change: ReturnType<FindChange> | null) => {
    const changes = new Map(store.get().changes);
    if (change) changes.set(id, change);
    else changes.delete(id);
    scrolling.keep(view.rowOf(id)?.article ?? null, () => store.set({ changes }));
  };
  return {
    async toggle(id) {
      if (store.get().changes.has(id)) return put(id, null);
      try {
        const findChange = await load();
        const before = textRead(store.get(), id);
        const comment = nodeOf(context, id)?.comment;
        if (before !== null && comment) put(id, findChange(before, comment.text, language));
      } catch {
        // The edge of the page: the frame or the extension is going.
        store.set({ toast: { text: words.changeFailed } });
      }
    },
  };
}
