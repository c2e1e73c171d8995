import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import { holdsWords } from '../../utils/thread/search.ts';
import { useFollowing } from '../hooks/use-following.ts';
import type { Said } from '../hooks/use-said.ts';
import { useSteady } from '../hooks/use-steady.ts';
import type { Threads } from '../hooks/use-threads.ts';
import { Empty } from '../shared/Empty.tsx';
import { Failed } from '../shared/Failed.tsx';
import { FollowTrouble } from '../shared/FollowTrouble.tsx';
import { LongList } from '../shared/LongList.tsx';
import { SearchField } from '../shared/SearchField.tsx';
import { words } from '../shared/words.ts';
import { libraryWords } from '../shared/words-library.ts';
import { popupWords } from '../shared/words-popup.ts';
import { Pills } from './Pills.tsx';
import { SectionHead } from './SectionHead.tsx';
import { ThreadColumns } from './ThreadColumns.tsx';
import { ThreadLine } from './ThreadLine.tsx';
import { inOrder, type ThreadOrder } from './thread-order.ts';
import './ThreadsSection.css';

interface ThreadsSectionProps {
  threads: Threads;
  /** Only the threads of this blog; null for all. */
  site: string | null;
  said: Said;
}

const filters = {
  all: () => true,
  new: ({ counts }: ThreadSummary) => counts.new > 0,
  followed: ({ follow }: ThreadSummary) => follow !== null,
  unfinished: ({ counts }: ThreadSummary) => counts.read < counts.comments,
};

type Filter = keyof typeof filters;

const pills = [
  { name: 'all', title: libraryWords.all },
  { name: 'new', title: libraryWords.withNew },
  { name: 'followed', title: popupWords.following },
  { name: 'unfinished', title: libraryWords.notFinished },
];

export function ThreadsSection({ threads, site, said }: ThreadsSectionProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ThreadOrder>(null);
  const { threads: all, failure, again } = threads;
  const shown = useMemo(
    () =>
      inOrder(
        (all ?? []).filter(
          (thread) =>
            filters[filter](thread) &&
            (site === null || thread.site === site) &&
            holdsWords(`${thread.title}\n${thread.site}`, query),
        ),
        order,
      ),
    [all, filter, site, query, order],
  );

  const { attempt, attemptRemoval, say } = said;
  const { follow, stop, allow, checkNow } = useFollowing();
  const doing = useSteady({ attempt, attemptRemoval, say, follow, stop, allow, checkNow, forget: threads.forget });
  const row = useCallback((thread: ThreadSummary) => {
    const { key, title, follow } = thread;
    const forget = () => doing.attemptRemoval(popupWords.forgot(title), () => doing.forget(thread));
    const change = (wanted: boolean) => {
      if (wanted) doing.attempt(() => doing.follow(thread));
      else doing.attemptRemoval(words.stoppedFollowing(title), () => doing.stop(key));
    };
    return (
      <ThreadLine thread={thread} attempt={doing.attempt} onFollow={change} onForget={forget}>
        <FollowTrouble thread={key} follow={follow} following={doing} said={doing} />
      </ThreadLine>
    );
  }, []);

  return (
    <section class="threads-section">
      <SectionHead title={libraryWords.threads} {...(all === null ? {} : { more: summaryOf(shown, site) })}>
        <SearchField label={libraryWords.searchThreads} query={query} onQuery={setQuery} />
      </SectionHead>
      {failure && <Failed failure={failure} again={again} />}
      {all?.length === 0 && <Empty figure="threads" title={popupWords.noThreads} more={popupWords.noThreadsMore} />}
      {all !== null && all.length > 0 && (
        <>
          <Pills
            label={libraryWords.show}
            pills={pills}
            pressed={filter}
            onPress={(name) => setFilter(name as Filter)}
          />
          {site !== null && shown.length > 0 && (
            <button
              type="button"
              class="text-btn forget-site"
              onClick={() => said.attemptRemoval(popupWords.forgot(site), () => threads.forgetSite(site))}
            >
              {libraryWords.forgetSite(site)}
            </button>
          )}
          <ThreadColumns order={order} onOrder={setOrder} />
          {shown.length === 0 && <p class="nothing muted">{libraryWords.nothingMatches}</p>}
          <LongList items={shown} label={libraryWords.threads} rowHeightPx={68} row={row} keyOf={keyOf} />
        </>
      )}
    </section>
  );
}

function summaryOf(threads: readonly ThreadSummary[], site: string | null): string {
  const withNew = threads.filter(filters.new);
  const newComments = withNew.reduce((sum, { counts }) => sum + counts.new, 0);
  const news = newComments === 0 ? libraryWords.nothingNew : libraryWords.newIn(newComments, withNew.length);
  return site === null ? news : libraryWords.onBlog(news, site);
}

function keyOf({ key }: ThreadSummary): string {
  return key;
}
