import type { SeenVisit } from '../../utils/messaging/protocol.ts';
import { Icon } from '../shared/Icon.tsx';
import { ownLanguage } from '../shared/messages.ts';
import type { ClockStyle } from '../shared/moment.ts';
import { words } from '../shared/words.ts';
import { PassingButton } from './PassingButton.tsx';
import { SinceMenu } from './SinceMenu.tsx';
import type { SinceChoice } from './state/new-since.ts';

interface HeadProps {
  /** Comments in the tree, but for those that the blog removed. */
  total: number;
  /** Comments on the page, removed ones among them, and how many the page says there are; null where it says nothing. */
  held: number;
  declared: number | null;
  opening: 'nothing' | 'possible' | 'running';
  onOpenAll(): void;
  onStopOpening(): void;
  newCount: number;
  /** Unread and not new. */
  olderUnread: number;
  /** End of the visit before this one, epoch milliseconds; null on the first, when nothing is new and nothing is said of it. */
  since: number | null;
  /** Visits to count from, the present one first. */
  visits: readonly SeenVisit[];
  sinceChoice: SinceChoice | null;
  onSince(choice: SinceChoice): void;
  /** How the page writes its times; null (or absent) where it shows none. */
  clock?: ClockStyle;
  /** Whether the thread is followed; null where it can't be. */
  follow: 'on' | 'off' | null;
  onFollow(): void;
  view: 'tree' | 'original';
  onView(view: 'tree' | 'original'): void;
  /** For `aria-labelledby` of the section. */
  headingId: string;
  headingLevel: number;
}

/** Scrolls away with the tree: what there is, what is new, and the switch back to the blog's own comments. */
export function Head(props: HeadProps) {
  const { total, held, declared, opening, view, onView, headingId } = props;
  return (
    <header class="head" {...ownLanguage}>
      <h2 id={headingId} aria-level={props.headingLevel === 2 ? undefined : props.headingLevel}>
        <bdi>{words.comments(total)}</bdi>
      </h2>
      {props.since !== null && <Since {...props} since={props.since} />}
      {opening === 'running' ? (
        <p class="held">
          <bdi>{words.opened(held, declared)}</bdi>
        </p>
      ) : (
        declared !== null &&
        declared > held && (
          <p class="held">
            <bdi>{words.held(held, declared)}</bdi>
          </p>
        )
      )}
      {opening !== 'nothing' && (
        // One button, so that whoever pressed it keeps the focus.
        <PassingButton onClick={opening === 'running' ? props.onStopOpening : props.onOpenAll}>
          {opening === 'running' ? words.stopOpening : words.openAll}
        </PassingButton>
      )}
      {props.follow !== null && (
        <button type="button" class="tool follow" aria-pressed={props.follow === 'on'} onClick={props.onFollow}>
          <Icon name="bell" /> {props.follow === 'on' ? words.following : words.follow}
        </button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend of its own */}
      <span class="switch" role="group" aria-label={words.view}>
        <button type="button" data-label={words.tree} aria-pressed={view === 'tree'} onClick={() => onView('tree')}>
          {words.tree}
        </button>
        <button
          type="button"
          data-label={words.original}
          aria-pressed={view === 'original'}
          onClick={() => onView('original')}
        >
          {words.original}
        </button>
      </span>
    </header>
  );
}

function Since({ since, newCount, olderUnread, clock = null, ...menu }: HeadProps & { since: number }) {
  return (
    <p>
      <bdi>
        {words.newAndSince(
          newCount > 0 ? <b key="new">{words.new(newCount)}</b> : words.nothingNew,
          <SinceMenu key="since" {...menu} since={since} clock={clock} />,
        )}
        {olderUnread > 0 && words.separator + words.olderUnread(olderUnread)}
      </bdi>
    </p>
  );
}
