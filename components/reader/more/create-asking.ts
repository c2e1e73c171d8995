import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import { arrangeThread } from '../state/arrange-thread.ts';
import type { Decisions } from '../state/guesses.ts';
import type { Parents } from './ask-parents.ts';
import type { OpeningParts } from './opening-parts.ts';
import { parentsAddress } from './parents-address.ts';

/** Asking the blog who answers whom, where its page can't say. Nothing is asked before somebody presses it. */
export interface Asking {
  /** Looks whether the blog can be asked. */
  look(): void;
  ask(): Promise<void>;
}

export function createAsking({
  reader,
  services,
  signal,
}: Pick<OpeningParts, 'reader' | 'services' | 'signal'>): Asking {
  const { store, context } = reader;
  const { window, document } = services;
  let page = 1;
  let isSilent = false;

  const look = () => {
    const { thread, told, isNew } = store.get();
    // Asked before, on whatever visit, the blog has nothing to add of the comments that were there.
    const isLeft = page > 1 || told.size === 0 || thread.comments.some(({ id }) => isNew.has(id) && !told.has(id));
    const canAsk = !isSilent && isLeft && parentsAddress(thread, document) !== null;
    if (store.get().canAsk !== canAsk) store.set({ canAsk });
  };
  /** `said`: undefined takes back. */
  const place = (said: ReadonlyMap<CommentId, CommentId | undefined>) => {
    const decisions = new Map(store.get().decisions);
    const told = new Set(store.get().told);
    for (const [id, to] of said) {
      context.outbox.decide({ id, decision: to === undefined ? null : 'told', to: to ?? null });
      if (to === undefined) {
        decisions.delete(id);
        told.delete(id);
      } else {
        decisions.set(id, to);
        told.add(id);
      }
    }
    store.set({ ...arrangeThread(store.get(), { decisions, told }), why: null });
    reader.placeSoon(0);
  };

  return {
    look,
    async ask() {
      const address = parentsAddress(store.get().thread, document);
      if (!address || !store.get().canAsk) return;
      store.set({ canAsk: false, toast: { text: words.askingBlog } });
      const parents = await services
        .loadAsker()
        .then((askParents) => askParents(address, page, window, signal))
        // Offline, or the site does not let itself be asked: the words found in the thread are all there is.
        .catch(() => null);
      if (signal.aborted) return;
      // The rest of a long thread, by another press.
      isSilent = parents === null || parents.size < address.perPage;
      const { thread, decisions } = store.get();
      const said = parents ? newParents(parents, thread.comments, decisions) : new Map<CommentId, CommentId>();
      place(said);
      const before = new Map([...said.keys()].map((id) => [id, undefined]));
      const text =
        parents === null ? words.blogSilent : said.size === 0 ? words.blogKnowsNoMore : words.toldByBlog(said.size);
      store.set({ toast: said.size === 0 ? { text } : { text, undo: () => place(before) } });
      page++;
      look();
    },
  };
}

/** Where the blog says other than its page. What the reader has said stands. */
function newParents(
  parents: Parents,
  comments: readonly { id: CommentId; parentId: CommentId | null }[],
  decisions: Decisions,
): Map<CommentId, CommentId> {
  const here = new Set(comments.map(({ id }) => id));
  const found = new Map<CommentId, CommentId>();
  for (const { id, parentId } of comments) {
    const parent = parents.get(id);
    if (parent && parent !== parentId && parent !== id && here.has(parent) && !decisions.has(id)) found.set(id, parent);
  }
  return found;
}
