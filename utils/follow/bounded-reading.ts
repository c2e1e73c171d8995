import type { FedComment } from '../thread/fed-comment.ts';
import type { FeedReading, Source, WatchedThread } from './source.ts';
import { isOwnAddress } from './ways.ts';

/** More than any answer of a real blog tells; what does would fill the database of whoever follows it. */
export const MOST_IN_ANSWER = 20_000;

/** As long as a page's ids may be. */
const LONGEST_ID = 1_000;

/**
 * What an answer says, as far as it can be kept: ids that pages may have, and no going on at other people's. Null where
 * it tells more comments than there can be.
 */
export function boundedReading(reading: FeedReading, source: Source, thread: WatchedThread): FeedReading | null {
  if (reading.comments.length > MOST_IN_ANSWER) return null;
  const comments = reading.comments.filter(({ id }) => isId(id)).map(withoutOddParent);
  const isAstray = reading.next !== null && !isOwnAddress(reading.next.url, source, thread);
  return isAstray ? { comments, next: null, isWhole: false } : { ...reading, comments };
}

function withoutOddParent(comment: FedComment): FedComment {
  const { parentId } = comment;
  return parentId === null || parentId === undefined || isId(parentId) ? comment : { ...comment, parentId: undefined };
}

function isId(id: string): boolean {
  return id !== '' && id.length <= LONGEST_ID && !id.includes('\n');
}
