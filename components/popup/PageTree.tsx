import type { ComponentChildren } from 'preact';
import type { FollowSummary } from '../../utils/messaging/follow-protocol.ts';
import type { PageSummary } from '../../utils/messaging/tab-protocol.ts';
import type { Said } from '../hooks/use-said.ts';
import type { TabInUse } from '../hooks/use-tab-status.ts';
import { Icon } from '../shared/Icon.tsx';
import { Portrait } from '../shared/Portrait.tsx';
import { words } from '../shared/words.ts';
import { popupWords } from '../shared/words-popup.ts';
import { Counts } from './Counts.tsx';
import { FirstNew } from './FirstNew.tsx';
import { PlacedReplies } from './PlacedReplies.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import './PageTree.css';

interface PageTreeProps {
  summary: PageSummary;
  /** Whether this blog's comments are rebuilt by themselves, and not only this once. */
  rebuilt: boolean;
  /** Whether replies are placed by their wording on this blog. */
  implied: boolean;
  tab: TabInUse;
  said: Said;
  /** How the thread is followed; undefined where it can't be: in private windows. */
  follow: FollowSummary | null | undefined;
  onFollow(follow: boolean): void;
  /** Why it could not be checked. */
  trouble: ComponentChildren;
  onRebuild(rebuild: boolean): void;
  onImplied(implied: boolean): void;
  /** What was said of this site. */
  children?: ComponentChildren;
}

/** The page's thread: its shape, its counts, the way to what is new. */
export function PageTree(props: PageTreeProps) {
  const { summary, rebuilt, implied, tab, said, follow, onFollow, trouble, onRebuild, onImplied, children } = props;
  const { counts, since, firstNew } = summary;
  const isOriginal = summary.view === 'original';
  const isFollowed = follow != null && follow.under === null;
  const unread = counts.new + counts.olderUnread;
  return (
    <div class="page-tree">
      <p class="small muted">{summary.site}</p>
      <h2>{summary.title}</h2>
      <div class="canopy">
        <Portrait strokes={summary.strokes} width={344} height={62} />
        <Counts counts={counts} firstVisit={since === null} />
      </div>
      {isOriginal && <p class="shown">{popupWords.originalShown}</p>}
      <div class="next">
        {isOriginal ? (
          <button type="button" class="btn main" onClick={() => said.attempt(() => tab.show('tree'))}>
            {words.backToTree}
          </button>
        ) : (
          <button type="button" class="btn main" disabled={unread === 0} onClick={() => said.attempt(tab.nextUnread)}>
            {words.nextUnread}
            <span class="key" aria-hidden="true">
              n
            </span>
          </button>
        )}
        {follow !== undefined && (
          <button type="button" class="btn follow" aria-pressed={isFollowed} onClick={() => onFollow(!isFollowed)}>
            <Icon name="bell" /> {isFollowed ? words.following : words.follow}
          </button>
        )}
      </div>
      {trouble}
      {since !== null && firstNew.length > 0 && (
        <FirstNew
          title={counts.new > 0 ? words.newSince(since, Date.now(), null) : popupWords.stillUnread}
          comments={firstNew}
          isNew={counts.new > 0}
          onGo={(id) => said.attempt(() => tab.goTo(id))}
        />
      )}
      <PlacedReplies
        guesses={summary.guesses}
        implied={implied}
        onGo={(id) => said.attempt(() => tab.goTo(id))}
        onDecide={(id, decision) => said.attempt(() => tab.decide(id, decision))}
        onImplied={onImplied}
      />
      {children}
      <SiteSwitch on={rebuilt} onChange={onRebuild} />
    </div>
  );
}
