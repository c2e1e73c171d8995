import { useLayoutEffect, useRef } from 'preact/hooks';
import { isAnonymous } from '../../../utils/thread/anonymous.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';
import { useReturnedFocus } from '../return-focus.ts';
import { isFollowed } from '../state/follow.ts';
import { authorToMute } from '../state/muted.ts';
import type { ReaderState } from '../state/store.ts';

export interface RowMenuCommands {
  close(): void;
  reply(id: CommentId): void;
  toggleRead(id: CommentId): void;
  markBranch(id: CommentId): void;
  bookmark(id: CommentId): void;
  markAbove(id: CommentId): void;
  copyLink(id: CommentId): void;
  copyQuote(id: CommentId): void;
  showOnBlog(id: CommentId): void;
  onlyBy(author: string): void;
  /** Folds what the author writes here to a line each, or no longer. */
  mute(author: string, muted: boolean): void;
  /** Follows the replies under the comment, or no longer. */
  follow(id: CommentId): void;
}

interface RowMenuProps {
  id: CommentId;
  state: ReaderState;
  commands: RowMenuCommands;
}

/** Opens in the flow below a row's heading: no overflow of the page's can cut it off. Esc, and leaving it, close it. */
export function RowMenu({ id, state, commands }: RowMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  useReturnedFocus(box);
  useLayoutEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend of its own
    <div
      ref={box}
      class="row-menu"
      role="group"
      aria-label={words.more}
      {...ownLanguage}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        commands.close();
      }}
      onFocusOut={(event) => {
        // Nothing takes the focus while the window itself loses it.
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget as Node)) commands.close();
      }}
    >
      {choicesOf(id, state, commands).map(({ label, choose }) => (
        <button
          key={label}
          type="button"
          class="btn quiet"
          onClick={() => {
            commands.close();
            choose();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface Choice {
  label: string;
  choose(): void;
}

function choicesOf(id: CommentId, state: ReaderState, commands: RowMenuCommands): Choice[] {
  const node = state.tree.byId.get(id);
  if (!node) return [];
  const { permalink, replyControl, author, element, isCopy } = node.comment;
  const { name } = author;
  const choices: Choice[] = [];
  const add = (label: string, choose: () => void) => choices.push({ label, choose });
  if (replyControl) add(words.reply, () => commands.reply(id));
  if (element) add(state.read.has(id) ? words.markUnread : words.markRead, () => commands.toggleRead(id));
  if (node.replies.length > 0) add(words.markBranchRead, () => commands.markBranch(id));
  if (state.roots[0] !== node) add(words.markAboveRead, () => commands.markAbove(id));
  add(state.bookmarks.has(id) ? words.removeBookmark : words.bookmark, () => commands.bookmark(id));
  // Where all of the thread is followed, they are too.
  if (state.canFollow && !isFollowed(state.follow, null)) {
    add(isFollowed(state.follow, id) ? words.stopFollowingReplies : words.followReplies, () => commands.follow(id));
  }
  if (permalink !== undefined) add(words.copyLink, () => commands.copyLink(id));
  if (element || isCopy) add(words.copyQuote, () => commands.copyQuote(id));
  if (element) add(words.openOnBlog, () => commands.showOnBlog(id));
  if (name !== null && !isAnonymous(name)) add(words.showAuthor(name), () => commands.onlyBy(name));
  const writer = authorToMute(node.comment);
  if (writer !== null) {
    const isMuted = state.muted.has(writer);
    add(isMuted ? words.unmute(writer) : words.mute(writer), () => commands.mute(writer, !isMuted));
  }
  return choices;
}
