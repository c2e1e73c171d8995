import type { ComponentChildren } from 'preact';
import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import { goToComment } from '../hooks/go-to-comment.ts';
import { focusNeighbour } from '../shared/focus-neighbour.ts';
import { Icon } from '../shared/Icon.tsx';
import { PortraitStrip } from '../shared/Portrait.tsx';
import { words } from '../shared/words.ts';
import { followWords } from '../shared/words-follow.ts';
import './PopupRow.css';

interface ThreadRowProps {
  thread: ThreadSummary;
  attempt(work: () => Promise<unknown>): void;
  /** What the button at its end does, in words. */
  removal: string;
  onRemove(): void;
  /** What is wrong with it. */
  children?: ComponentChildren;
}

/** A press opens the thread at its first unread comment. */
export function ThreadRow({ thread, attempt, removal, onRemove, children }: ThreadRowProps) {
  const { counts, title, site, follow } = thread;
  return (
    <div class="popup-row">
      <div class="body">
        <a
          class="title"
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
          {words.inARow(site, words.comments(counts.comments))}
          {follow?.under && words.separator + followWords.only(follow.under.length)}
        </p>
        {children}
        <PortraitStrip strokes={thread.strokes} width={268} height={16} />
      </div>
      {counts.new > 0 && <span class="new-count">{words.new(counts.new)}</span>}
      <button
        type="button"
        class="icon-btn remove"
        data-remove
        aria-label={removal}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          onRemove();
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
