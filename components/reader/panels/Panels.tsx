import { useLayoutEffect, useRef } from 'preact/hooks';
import { keysInForce } from '../../../utils/settings/keys.ts';
import { isAnonymous } from '../../../utils/thread/anonymous.ts';
import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import type { ShownDepth } from '../../../utils/thread/depth-folds.ts';
import type { RootOrder } from '../../../utils/thread/order.ts';
import type { ClockStyle } from '../../shared/moment.ts';
import { words } from '../../shared/words.ts';
import { BackToTree } from '../BackToTree.tsx';
import { Foot } from '../Foot.tsx';
import { Head } from '../Head.tsx';
import { Help } from '../Help.tsx';
import { isFollowed } from '../state/follow.ts';
import type { SinceChoice } from '../state/new-since.ts';
import { countsOf, type ReaderState } from '../state/store.ts';
import { Toast } from '../Toast.tsx';
import { Toolbar } from '../Toolbar.tsx';
import type { Filter } from '../toolbar/toolbar-props.ts';
import { ContextLine, type TrailStep } from './ContextLine.tsx';
import { WrongPlace, type WrongPlaceCommands } from './WrongPlace.tsx';

export interface PanelCommands {
  view(view: 'tree' | 'original'): void;
  /** Follows the thread, or no longer. */
  follow(): void;
  filter(filter: Filter): void;
  order(order: RootOrder): void;
  since(choice: SinceChoice): void;
  depth(depth: ShownDepth): void;
  search(query: string | null): void;
  searchStep(step: 1 | -1): void;
  nextUnread(): void;
  markAllRead(): void;
  help(open: boolean): void;
  wrong: WrongPlaceCommands & { open(): void };
  openAll(): void;
  stopOpening(): void;
  /** Who answers whom. */
  askBlog(): void;
  toastGone(): void;
  go(id: CommentId): void;
}

interface PanelsProps {
  state: ReaderState;
  commands: PanelCommands;
  /** How the page writes its times. */
  clock: ClockStyle;
  headingId: string;
  headingLevel: number;
  /** The rows; built without Preact, and never touched by it. */
  tree: HTMLElement;
  /** The miniature beside them, and what shows over them; drawn without Preact too. */
  beside: readonly HTMLElement[];
  trail: readonly TrailStep[];
}

/** Everything around the rows. */
export function Panels(props: PanelsProps) {
  const { state, commands, clock, headingId, headingLevel, tree, beside, trail } = props;
  const { thread, search, toast, settings } = state;
  if (state.view === 'original') return <BackToTree onBack={() => commands.view('tree')} />;
  const counts = countsOf(state);
  const unread = counts.new + counts.olderUnread;
  const keys = settings.keys ? keysInForce(settings.keyChanges) : null;
  return (
    <>
      <Head
        total={counts.comments}
        held={thread.comments.length}
        declared={thread.declaredCount ?? null}
        opening={state.opening}
        onOpenAll={commands.openAll}
        onStopOpening={commands.stopOpening}
        newCount={counts.new}
        olderUnread={counts.olderUnread}
        since={state.since}
        visits={state.visits}
        sinceChoice={state.sinceChoice}
        onSince={commands.since}
        clock={clock}
        follow={state.canFollow ? (isFollowed(state.follow, null) ? 'on' : 'off') : null}
        onFollow={commands.follow}
        view={state.view}
        onView={commands.view}
        headingId={headingId}
        headingLevel={headingLevel}
      />
      <Toolbar
        filter={state.filter}
        unread={unread}
        bookmarked={state.bookmarks.size}
        authors={authorsOf(thread.comments)}
        order={state.order}
        usualOrder={state.usualOrder}
        depth={state.depth}
        search={search && { query: search.query, hits: search.hits.length, at: search.at }}
        onFilter={commands.filter}
        onOrder={commands.order}
        onDepth={commands.depth}
        onSearch={commands.search}
        onSearchStep={commands.searchStep}
        onNextUnread={commands.nextUnread}
        nextDisabled={unread === 0}
        nextKey={keys?.nextUnread ?? null}
      >
        <ContextLine trail={trail} onGo={commands.go} />
      </Toolbar>
      <Slot elements={[tree, ...beside]} />
      {state.matches?.size === 0 && <p class="nothing">{words.nothingMatches}</p>}
      <Foot
        unread={unread}
        remembers={state.remembers}
        wrong={state.wrong}
        canAsk={state.canAsk}
        onAsk={commands.askBlog}
        onMarkAllRead={commands.markAllRead}
        onWrong={state.wrong ? commands.wrong.close : commands.wrong.open}
        onHelp={() => commands.help(true)}
      />
      {state.wrong && <WrongPlace commands={commands.wrong} headingLevel={headingLevel + 1} />}
      {toast && (
        <Toast
          key={toast.text}
          text={toast.text}
          {...(toast.undo ? { undoLabel: words.undo, onUndo: toast.undo } : {})}
          onGone={commands.toastGone}
        />
      )}
      {state.help && <Help keys={keys} onClose={() => commands.help(false)} />}
    </>
  );
}

/** Keeps foreign elements in their place. */
function Slot({ elements }: { elements: readonly HTMLElement[] }) {
  const slot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    slot.current?.append(...elements);
  }, elements);
  return <div ref={slot} class="wrap" />;
}

const authorsOfComments = new WeakMap<readonly Comment[], { name: string; count: number }[]>();

/** Who wrote under a name of their own, the busiest first. */
function authorsOf(comments: readonly Comment[]): { name: string; count: number }[] {
  const known = authorsOfComments.get(comments);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { author } of comments) {
    if (author.name !== null && !isAnonymous(author.name)) counts.set(author.name, (counts.get(author.name) ?? 0) + 1);
  }
  const authors = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  authorsOfComments.set(comments, authors);
  return authors;
}
