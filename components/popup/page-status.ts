import type { TabStatus } from '../../utils/messaging/tab-status.ts';
import { momentInWords } from '../shared/moment.ts';
import { popupWords } from '../shared/words-popup.ts';

/** The line at the foot of "This page": when it was visited last. Empty where that means nothing. */
export function pageStatus(status: TabStatus | null, now: number): string {
  if (status?.state !== 'tree') return '';
  const { since } = status.summary;
  if (since === null) return popupWords.firstVisit;
  return popupWords.lastVisit(momentInWords(since, now, null));
}
