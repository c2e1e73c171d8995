import { closestAround } from '../../utils/dom/roots.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { listNumbers } from './page/list-numbers.ts';
import type { FoundThread, ImplyReplies } from './reader-services.ts';
import { type FoundReplies, keepFound } from './state/guesses.ts';
import type { ReaderState } from './state/store.ts';

/**
 * The replies that the words of the thread tell. Comments for which `isKnown` keep what was found before: nothing that
 * stands moves because others came. In steps, as long threads take a while.
 */
export function* readWords(
  { thread, replies, settings }: Pick<ReaderState, 'thread' | 'replies' | 'settings'>,
  found: FoundThread,
  isKnown: (id: CommentId) => boolean,
  implyReplies: ImplyReplies,
): Generator<void, FoundReplies> {
  const language = closestAround(found.section, '[lang]')?.getAttribute('lang') ?? '';
  const numbers = listNumbers(thread.comments);
  const now = yield* implyReplies({
    comments: thread.comments.map((comment) => {
      const number = numbers.get(comment.id);
      return number === undefined ? comment : { number, ...comment };
    }),
    article: found.article(),
    languagesOff: settings.cueLanguagesOff,
    ...(language === '' ? {} : { language }),
  });
  return keepFound(replies, now, isKnown);
}
