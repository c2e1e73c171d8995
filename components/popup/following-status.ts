import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import { momentInWords } from '../shared/moment.ts';
import { followWords } from '../shared/words-follow.ts';
import { popupWords } from '../shared/words-popup.ts';

/** The line at the foot of "Following": the last check of any of them; before the first, how many threads there are. */
export function followingStatus(followed: readonly ThreadSummary[], threads: number, now: number): string {
  const checks = followed.flatMap(({ follow }) => follow?.checkedAt ?? []);
  if (checks.length > 0) return followWords.checked(momentInWords(Math.max(...checks), now, null));
  return threads > 0 ? popupWords.visitedCount(threads) : '';
}
