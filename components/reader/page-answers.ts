import type { PageSummary } from '../../utils/messaging/protocol.ts';
import type { Comment } from '../../utils/thread/comment.ts';
import { countWords } from '../../utils/thread/count-words.ts';
import type { Reader } from './create-reader.tsx';
import type { PageAnswers } from './reader-services.ts';
import { countsOf, type ReaderState, stateOf } from './state/store.ts';

const mostShown = 3;

/** What the background may ask of the page. */
export function answersOf({ store, commands }: Reader, threadChanged: () => void): PageAnswers {
  const inTree = () => commands.views.show('tree');
  return {
    pageSummary: () => summaryOf(store.get()),
    nextUnread() {
      inTree();
      commands.moves.unread(1);
    },
    goTo(id) {
      inTree();
      if (id === null) commands.moves.firstUnread();
      else commands.moves.go(id);
    },
    show: commands.views.show,
    threadChanged(key) {
      if (key === store.get().thread.key) threadChanged();
    },
  };
}

function summaryOf(state: ReaderState): PageSummary {
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
  };
}

/** Without what belongs to the page: messages carry plain data only. */
function plain({ id, parentId, author, time, text, permalink, kind }: Comment): Comment {
  return { id, parentId, author, time, text, kind, ...(permalink === undefined ? {} : { permalink }) };
}
