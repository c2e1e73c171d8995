import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import type { FoldSummary, ReadState } from '../../../utils/thread/fold-summary.ts';
import type { Evidence } from '../../../utils/thread/implied/imply-replies.ts';
import type { Showing } from '../state/filter.ts';
import type { RunLook } from './draw-run.ts';
import type { GuessLook } from './row-name.ts';

/** All that may change about a row while it stands. */
export interface RowLook {
  /** As drawn: it may lag behind, so that nothing changes under one's eyes. */
  drawn: ReadState;
  /** As it is; for screen readers. */
  state: ReadState;
  showing: Showing;
  folded: boolean;
  /** The run of read comments that is drawn in its place; null for nearly all. */
  run: RunLook | null;
  /** Folded away, though in no folded list: beyond the deepest, or in a run that is drawn in another's place. */
  foldedAway: boolean;
  current: boolean;
  edited: boolean;
  /** What was changed is shown in the place of its body; null where it is not known. */
  change: boolean | null;
  /** Its author is muted: a line, until it is opened. */
  muted: boolean;
  bookmarked: boolean;
  /** The last one to be seen in its list: the thread line ends at it. */
  tail: boolean;
  /** Some row of its own list can be seen. */
  hasRows: boolean;
  summary: FoldSummary | null;
  /** Null where the markup says the same as the words, or the words say nothing. */
  guess: GuessLook | null;
  /** Its "Why is it here?" is open. */
  why: boolean;
  /** All its replies are placed by their wording. */
  allPlaced: boolean;
  /** All that stand after it in its list are placed by their wording. */
  restPlaced: boolean;
  /** Words to underline. */
  evidence: readonly Evidence[];
  /** The comment of an id that a guess names. */
  commentOf(id: CommentId): Comment;
}
