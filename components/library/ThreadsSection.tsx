import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import { holdsWords } from '../../utils/thread/search.ts';
import type { Said } from '../hooks/use-said.ts';
import type { Threads } from '../hooks/use-threads.ts';
import { Empty } from '../shared/Empty.tsx';
import { Failed } from '../shared/Failed.tsx';
import { LongList } from '../shared/LongList.tsx';
import { SearchField } from '../shared/SearchField.tsx';
import { libraryWords } from '../shared/words-library.ts';
import { popupWords } from '../shared/words-popup.ts';
import { Pills } from './Pills.tsx';
import { SectionHead } from './SectionHead.tsx';
import { ThreadLine } from './ThreadLine.tsx';
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
  unfinished: ({ counts }: ThreadSummary) => counts.read < counts.comments,
};

type Filter = keyof typeof filters;

const pills = [
  { name: 'all', title: libraryWords.all },
  { name: 'new', title: libraryWords.withNew },
  { name: 'unfinished', title: libraryWords.notFinished },
];

export function ThreadsSection({ threads, site, said }: ThreadsSectionProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const { threads: all, failure, again } = threads;
  const shown = useMemo(
    () =>
      (all ?? []).filter(
        (thread) =>
          filters[filter](thread) &&
          (site === null || thread.site === site) &&
          holdsWords(`${thread.title}\n${thread.site}`, query),
      ),
    [all, filter, site, query],
  );

  // Rows are drawn once and kept; what they call is looked up when they do.
  const latest = useRef({ said, threads });
  latest.current = { said, threads };
  const row = useCallback((thread: ThreadSummary) => {
    const forget = () => {
      const { said, threads } = latest.current;
      said.attemptRemoval(popupWords.forgot(thread.title), () => threads.forget(thread));
    };
    return <ThreadLine thread={thread} attempt={(work) => latest.current.said.attempt(work)} onForget={forget} />;
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
          {/* Each row says in words what stands in it: these are for the eye. */}
          <div class="thread-columns small muted" aria-hidden="true">
            <span>{libraryWords.columns.thread}</span>
            <span class="shape">{libraryWords.columns.shape}</span>
            <span class="number">{libraryWords.columns.new}</span>
            <span class="number read-of">{libraryWords.columns.read}</span>
            <span class="last-visit">{libraryWords.columns.lastVisit}</span>
            <span />
          </div>
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
