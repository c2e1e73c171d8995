import type { ComponentChildren } from 'preact';
import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import { goToComment } from '../hooks/go-to-comment.ts';
import { focusNeighbour } from '../shared/focus-neighbour.ts';
import { Icon } from '../shared/Icon.tsx';
import { momentInBrief, momentInWords } from '../shared/moment.ts';
import { PortraitStrip } from '../shared/Portrait.tsx';
import { Switch } from '../shared/Switch.tsx';
import { words } from '../shared/words.ts';
import { followWords } from '../shared/words-follow.ts';
import { libraryWords } from '../shared/words-library.ts';
import { popupWords } from '../shared/words-popup.ts';
import './ThreadLine.css';

interface ThreadLineProps {
  thread: ThreadSummary;
  attempt(work: () => Promise<unknown>): void;
  onFollow(follow: boolean): void;
  onForget(): void;
  /** What is wrong with it. */
  children?: ComponentChildren;
}

/** A thread in the library. Its title leads to its first unread comment. */
export function ThreadLine({ thread, attempt, onFollow, onForget, children }: ThreadLineProps) {
  const { title, site, counts, strokes, newestAt, lastVisitAt, follow, canFollow } = thread;
  const now = Date.now();
  return (
    <div class="thread-line">
      <div class="thread">
        <a
          href={thread.url}
          dir="auto"
          onClick={(event) => {
            event.preventDefault();
            attempt(() => goToComment({ url: thread.url, key: thread.key, id: null }));
          }}
        >
          {title}
        </a>
        <p class="small muted">
          <bdi>{site}</bdi>
          {follow?.under && words.separator + followWords.only(follow.under.length)}
        </p>
        {children}
      </div>
      <PortraitStrip strokes={strokes} width={176} height={23} />
      <span class="number">
        {counts.new > 0 && (
          <>
            <span class="pill" aria-hidden="true">
              {words.number(counts.new)}
            </span>
            <span class="spoken">{words.new(counts.new)}</span>
          </>
        )}
      </span>
      <span class="number read-of muted">
        <span aria-hidden="true">{libraryWords.readOf(counts.read, counts.comments)}</span>
        <span class="spoken">{libraryWords.spokenReadOf(counts.read, counts.comments)}</span>
      </span>
      <span class="newest muted">
        {newestAt !== null && (
          <Moment
            brief={momentInBrief(newestAt, now)}
            spoken={libraryWords.newest(momentInWords(newestAt, now, null))}
          />
        )}
      </span>
      <span class="last-visit muted">
        <Moment
          brief={momentInBrief(lastVisitAt, now)}
          spoken={popupWords.lastVisit(momentInWords(lastVisitAt, now, null))}
        />
      </span>
      <span class="follow">
        {(canFollow || follow !== null) && (
          <Switch on={follow !== null} label={followWords.toggle(title)} onChange={onFollow} />
        )}
      </span>
      <button
        type="button"
        class="icon-btn"
        data-remove
        aria-label={popupWords.forget(title)}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          onForget();
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The column has room for little; who hears it, or looks twice, is told all of it. */
function Moment({ brief, spoken }: { brief: string; spoken: string }) {
  return (
    <>
      <span class="moment" aria-hidden="true" title={spoken}>
        {brief}
      </span>
      <span class="spoken">{spoken}</span>
    </>
  );
}
