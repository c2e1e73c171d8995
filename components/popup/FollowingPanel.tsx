import { useCallback, useRef } from 'preact/hooks';
import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import type { Said } from '../hooks/use-said.ts';
import type { Threads } from '../hooks/use-threads.ts';
import { Empty } from '../shared/Empty.tsx';
import { Failed } from '../shared/Failed.tsx';
import { LongList } from '../shared/LongList.tsx';
import { popupWords } from '../shared/words-popup.ts';
import { ThreadRow } from './ThreadRow.tsx';
import './FollowingPanel.css';

/** The threads visited, with what is new in them. */
export function FollowingPanel({ threads, said }: { threads: Threads; said: Said }) {
  // Rows are drawn once and kept; what they call is looked up when they do.
  const forget = useRef((_thread: ThreadSummary) => {});
  forget.current = (thread) => said.attemptRemoval(popupWords.forgot(thread.title), () => threads.forget(thread));
  const attempt = useRef(said.attempt);
  attempt.current = said.attempt;
  const row = useCallback(
    (thread: ThreadSummary) => (
      <ThreadRow thread={thread} onForget={(one) => forget.current(one)} attempt={(work) => attempt.current(work)} />
    ),
    [],
  );

  return (
    <div class="following">
      {threads.failure && <Failed failure={threads.failure} again={threads.again} />}
      {threads.threads?.length === 0 && (
        <Empty figure="threads" title={popupWords.noThreads} more={popupWords.noThreadsMore} />
      )}
      {threads.threads !== null && threads.threads.length > 0 && (
        <>
          <h2 class="small muted">{popupWords.visited}</h2>
          <LongList items={threads.threads} label={popupWords.visited} rowHeightPx={73} row={row} keyOf={keyOf} />
        </>
      )}
    </div>
  );
}

function keyOf({ key }: ThreadSummary): string {
  return key;
}
