import type { GuessSummary, PageSummary } from '../../utils/messaging/tab-protocol.ts';
import type { Comment, CommentId } from '../../utils/thread/comment.ts';
import { countWords } from '../../utils/thread/count-words.ts';
import { words } from '../shared/words.ts';
import type { Reader } from './create-reader.tsx';
import type { PageAnswers } from './reader-services.ts';
import { isGuessed } from './state/guesses.ts';
import { countsOf, type ReaderState, stateOf } from './state/store.ts';

const mostShown = 2;
const mostLetters = 300;

/** What the background may ask of the page. */
export function answersOf(
  { store, context, commands, pointed }: Reader,
  {
    leave,
    pageLinks,
    threadChanged,
    settingsChanged,
  }: Pick<PageAnswers, 'leave' | 'pageLinks' | 'settingsChanged'> & { threadChanged(): void },
): PageAnswers {
  const inTree = () => commands.views.show('tree');
  return {
    pageSummary: () => summaryOf(store.get(), context.called),
    pageLinks,
    nextUnread() {
      inTree();
      commands.moves.unread(1);
    },
    goTo(id) {
      inTree();
      if (id === null) commands.moves.firstUnread();
      else commands.go(id);
    },
    show: commands.views.show,
    bookmarkPointed() {
      const id = pointed();
      if (id === null) return store.set({ toast: { text: words.noCommentThere } });
      if (store.get().view === 'original') {
        inTree();
        commands.go(id);
      }
      if (store.get().bookmarks.has(id)) commands.bookmarking.edit(id);
      else commands.bookmarking.toggle(id);
    },
    decide: commands.guessing.decide,
    leave,
    threadChanged(key) {
      if (key === store.get().thread.key) threadChanged();
    },
    settingsChanged,
    mutedChanged: commands.muting.change,
  };
}

function summaryOf(state: ReaderState, called: (id: CommentId) => string): PageSummary {
  const { thread, tree, view, since } = state;
  const fresh = thread.comments.filter(({ id }) => stateOf(state, id) === 'new');
  const unread = thread.comments.filter(({ id }) => stateOf(state, id) === 'unread');
  const first = fresh.length > 0 ? fresh : since === null ? [] : unread;
  return {
    key: thread.key,
    url: thread.url,
    title: thread.title,
    site: thread.site,
    view,
    counts: countsOf(state),
    strokes: thread.comments.map(({ id, text }) => ({
      depth: tree.byId.get(id)?.depth ?? 0,
      words: countWords(text),
      state: stateOf(state, id),
    })),
    since,
    firstNew: first.slice(0, mostShown).map(plain),
    guesses: guessSummaries(state, called),
  };
}

/** Also of the rejected ones, so that they can be taken back. */
function guessSummaries(state: ReaderState, called: (id: CommentId) => string): GuessSummary[] {
  const { thread, guesses, replies, decisions, implied } = state;
  if (!implied) return [];
  return thread.comments.flatMap((comment) => {
    const guess = guesses.get(comment.id);
    const isRejected = decisions.get(comment.id) === null;
    if (!isRejected && !isGuessed(guess)) return [];
    const to = isRejected ? (replies.get(comment.id)?.[0]?.to ?? []) : (guess?.to ?? []);
    const kind = isGuessed(guess) ? guess.kind : 'rejected';
    if (to.length === 0) return [];
    const text = comment.text.slice(0, mostLetters);
    return [{ comment: plain({ ...comment, text }), answers: to.map(called), state: kind }];
  });
}

/** Without what belongs to the page: messages carry plain data only. */
function plain({ id, parentId, author, time, text, permalink, kind }: Comment): Comment {
  return { id, parentId, author, time, text, kind, ...(permalink === undefined ? {} : { permalink }) };
}
