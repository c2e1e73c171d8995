import { useCallback, useMemo } from 'preact/hooks';
import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import type { Following } from '../hooks/use-following.ts';
import type { Said } from '../hooks/use-said.ts';
import { useSteady } from '../hooks/use-steady.ts';
import type { Threads } from '../hooks/use-threads.ts';
import { Empty } from '../shared/Empty.tsx';
import { Failed } from '../shared/Failed.tsx';
import { FollowTrouble } from '../shared/FollowTrouble.tsx';
import { Icon } from '../shared/Icon.tsx';
import { LongList } from '../shared/LongList.tsx';
import { words } from '../shared/words.ts';
import { followWords } from '../shared/words-follow.ts';
import { popupWords } from '../shared/words-popup.ts';
import { ThreadRow } from './ThreadRow.tsx';
import './FollowingPanel.css';

interface FollowingPanelProps {
  threads: Threads;
  following: Following;
  said: Said;
  /** Follows the page in the tab; null where there is nothing to follow, or it is followed. */
  onFollowPage: (() => void) | null;
}

/** The threads that are followed, with what is new in them; then the others that were visited. */
export function FollowingPanel({ threads, following, said, onFollowPage }: FollowingPanelProps) {
  const { threads: all, failure, again } = threads;
  const followed = useMemo(() => (all ?? []).filter(({ follow }) => follow), [all]);
  const visited = useMemo(() => (all ?? []).filter(({ follow }) => !follow), [all]);

  const { attempt, attemptRemoval, say } = said;
  const { stop, allow, checkNow } = following;
  const doing = useSteady({ attempt, attemptRemoval, say, stop, allow, checkNow, forget: threads.forget });
  const followedRow = useCallback((thread: ThreadSummary) => {
    const { key, title, follow } = thread;
    const stop = () => doing.attemptRemoval(words.stoppedFollowing(title), () => doing.stop(key));
    return (
      <ThreadRow thread={thread} removal={followWords.stop(title)} onRemove={stop} attempt={doing.attempt}>
        <FollowTrouble thread={key} follow={follow} following={doing} said={doing} />
      </ThreadRow>
    );
  }, []);
  const visitedRow = useCallback((thread: ThreadSummary) => {
    const { title } = thread;
    const forget = () => doing.attemptRemoval(popupWords.forgot(title), () => doing.forget(thread));
    return <ThreadRow thread={thread} removal={popupWords.forget(title)} onRemove={forget} attempt={doing.attempt} />;
  }, []);

  return (
    <div class="following">
      {failure && <Failed failure={failure} again={again} />}
      {all?.length === 0 && <Empty figure="threads" title={popupWords.noThreads} more={popupWords.noThreadsMore} />}
      {all !== null && all.length > 0 && followed.length === 0 && (
        <div class="none-followed">
          <h2>{followWords.none}</h2>
          <p class="small muted">{followWords.noneMore}</p>
          {onFollowPage && (
            <button type="button" class="btn" onClick={onFollowPage}>
              <Icon name="bell" /> {followWords.followPage}
            </button>
          )}
        </div>
      )}
      {followed.length > 0 && (
        <LongList items={followed} label={followWords.followed} rowHeightPx={73} row={followedRow} keyOf={keyOf} />
      )}
      {visited.length > 0 && (
        <>
          <h2 class="small muted">{popupWords.visited}</h2>
          <LongList items={visited} label={popupWords.visited} rowHeightPx={73} row={visitedRow} keyOf={keyOf} />
        </>
      )}
    </div>
  );
}

function keyOf({ key }: ThreadSummary): string {
  return key;
}
