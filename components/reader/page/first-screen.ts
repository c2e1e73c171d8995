import type { CommentId } from '../../../utils/thread/comment.ts';
import { commentAt, firstInView } from '../actions/views.ts';
import type { Reader } from '../create-reader.tsx';
import type { FoundThread } from '../reader-services.ts';
import type { Row } from '../tree/row.ts';

/** More than is seen at once, since estimates err. */
const screensFirst = 1.3;
const rowsAfterAnchor = 25;

export interface LookedAt {
  /** The comment at the top of the view; null where the comments have not been scrolled into. */
  id: CommentId | null;
  /** Of what the tree stands in for. */
  heightPx: number;
  /** Whether the page has been opened at a comment that its address names, and still shows it, or not even that yet. */
  isAtAddress: boolean;
  /** Brings it back to where it was, once the tree stands in for what began at `coverTopPx`. */
  restore(reader: Reader, coverTopPx: number): void;
}

/** Reads what the page shows right now, before anything is written. */
export function whatIsLookedAt({ thread, covers }: FoundThread, window: Window): LookedAt {
  const comment = firstInView(thread.comments, window.innerHeight);
  const top = comment?.element.getBoundingClientRect().top ?? 0;
  const first = thread.comments[0];
  const isAbove = first !== undefined && first.element.getBoundingClientRect().top >= 0;
  const named = commentAt(window.location.href, thread.comments, window)?.element.getBoundingClientRect().top;
  let heightPx = 0;
  for (const cover of covers) heightPx += cover.getBoundingClientRect().height;
  return {
    id: comment?.id ?? null,
    heightPx,
    isAtAddress: named !== undefined && (window.scrollY === 0 || (named > -2 && named < window.innerHeight)),
    restore({ context, view, host }, coverTopPx) {
      const row = comment && view.rowOf(comment.id);
      if (!row) {
        // The browser may keep what comes after the comments in its place, and so lose their beginning.
        if (isAbove && coverTopPx < window.innerHeight) {
          context.scrolling.keep(
            host.element,
            () => {},
            () => coverTopPx,
          );
        }
        return;
      }
      context.scrolling.keep(
        row.article,
        () => {},
        () => Math.max(top, context.topPx()),
      );
    },
  };
}

/** Says when so many rows are made that the first screen is full. */
export function enoughRows({ id }: LookedAt, window: Window): (row: Row) => boolean {
  const wantedPx = window.innerHeight * screensFirst;
  let heightPx = 0;
  let after = 0;
  let isReached = id === null;
  return (row) => {
    if (!row.item.closest('[hidden]')) heightPx += row.heightPx;
    if (isReached && id !== null) after += 1;
    if (row.node.comment.id === id) isReached = true;
    return isReached && heightPx >= wantedPx && (id === null || after >= rowsAfterAnchor);
  };
}
