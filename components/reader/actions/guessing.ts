import type { Decision } from '../../../utils/messaging/protocol.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import { arrangeThread } from '../state/arrange-thread.ts';
import { isGuessed, isMoved } from '../state/guesses.ts';
import type { Folds } from './folds.ts';
import { nodeOf, type ReaderContext } from './reader-context.ts';

/** What can be said of the replies found in the words. */
export interface Guessing {
  /** Opens "Why is it here?", or closes it where it is open; one at a time. */
  why(id: CommentId | null): void;
  /** "Not a reply". Answers whether there was a guess to reject. */
  reject(id: CommentId): boolean;
  /** "Looks right". */
  confirm(id: CommentId): void;
  /** The same from elsewhere, which leaves the focus alone; null takes back what was said. */
  decide(id: CommentId, decision: Decision | null): void;
}

/** `place`: puts all rows where they belong now. */
export function createGuessing(context: ReaderContext, folds: Folds, place: () => void): Guessing {
  const { store, view, scrolling, outbox, called } = context;

  /** `said`: as in `Decisions`; undefined takes back. The row goes where it belongs now, and the view with it. */
  const say = (id: CommentId, said: CommentId | null | undefined, focus: boolean) => {
    const decisions = new Map(store.get().decisions);
    if (said === undefined) decisions.delete(id);
    else decisions.set(id, said);
    const decision = said === undefined ? null : said === null ? 'rejected' : 'confirmed';
    outbox.decide({ id, decision, to: said ?? null });
    const article = view.rowOf(id)?.article ?? null;
    scrolling.keep(focus ? article : null, () => {
      store.set({ ...arrangeThread(store.get(), { decisions }), why: null });
      place();
      folds.openPath(id);
    });
    // Its elements were taken from one list to another, or the chip that was pressed is gone.
    if (focus) article?.focus({ preventScroll: true });
  };

  const reject = (id: CommentId, focus: boolean): boolean => {
    const { guesses, decisions } = store.get();
    const guess = guesses.get(id);
    if (!isGuessed(guess)) return false;
    const before = decisions.get(id);
    say(id, null, focus);
    const parent = nodeOf(context, id)?.parent?.comment;
    const text = !isMoved(guess)
      ? words.noReply(called(id))
      : parent
        ? words.backUnder(called(id), called(parent.id))
        : words.backHome(called(id));
    store.set({ toast: { text, undo: () => say(id, before, true) } });
    return true;
  };
  const confirm = (id: CommentId, focus: boolean) => {
    const { guesses, decisions } = store.get();
    const guess = guesses.get(id);
    const to = guess?.to[0];
    if (!guess || to === undefined) return;
    const before = decisions.get(id);
    say(id, to, focus);
    store.set({ toast: { text: words.saidRight(called(id), called(to)), undo: () => say(id, before, true) } });
  };

  return {
    why: (id) => store.set({ why: store.get().why === id ? null : id }),
    reject: (id) => reject(id, true),
    confirm: (id) => confirm(id, true),
    decide(id, decision) {
      if (decision === 'rejected') reject(id, false);
      else if (decision === 'confirmed') confirm(id, false);
      else if (store.get().decisions.has(id)) say(id, undefined, false);
    },
  };
}
