import type { ThreadCounts } from '../../utils/messaging/tab-protocol.ts';
import { words } from '../shared/words.ts';
import { popupWords } from '../shared/words-popup.ts';
import './Counts.css';

/** "34 comments, 10 new, 2 older unread". On a first visit nothing is new, and nothing older than it. */
export function Counts({ counts, firstVisit }: { counts: ThreadCounts; firstVisit: boolean }) {
  return (
    <p class="counts">
      <Count text={words.comments(counts.comments)} />
      {!firstVisit && counts.new > 0 && <Count text={words.new(counts.new)} isNew />}
      {!firstVisit && counts.new === 0 && <span>{words.nothingNew}</span>}
      {counts.olderUnread > 0 && (
        <Count text={firstVisit ? popupWords.unread(counts.olderUnread) : words.olderUnread(counts.olderUnread)} />
      )}
    </p>
  );
}

/** The number in it stands out. */
function Count({ text, isNew = false }: { text: string; isNew?: boolean }) {
  const [, number = '', rest = ''] = text.match(/^([\d.,\s]*\d)(.*)$/) ?? [undefined, '', text];
  return (
    <span class={isNew ? 'is-new' : undefined}>
      <b>{number}</b>
      {rest}
    </span>
  );
}
