import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CommentId } from '../../../utils/thread/comment.ts';
import type { Evidence } from '../../../utils/thread/implied/imply-replies.ts';
import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';
import { useReturnedFocus } from '../return-focus.ts';
import { type Guess, isMoved } from '../state/guesses.ts';
import { buildRowTree } from '../state/row-comment.ts';
import type { ReaderState } from '../state/store.ts';

interface WhyHereProps {
  id: CommentId;
  guess: Guess;
  state: ReaderState;
  headingLevel: number;
  called(id: CommentId): string;
  onReject(): void;
  onConfirm(): void;
  onClose(): void;
}

/**
 * In the flow below a row's heading, so that the underlined words stay in view: what in the text says whom it answers,
 * how many comments fit, and where the blog has it. Esc closes it.
 */
export function WhyHere({ id, guess, state, headingLevel, called, onReject, onConfirm, onClose }: WhyHereProps) {
  const box = useRef<HTMLDivElement>(null);
  useReturnedFocus(box);
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  const title = isMoved(guess) ? words.whyHere : words.whyMay;
  const evidence = guess.evidence.filter(({ to }) => guess.to.includes(to));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend of its own
    <div
      ref={box}
      class="why-box"
      role="group"
      tabIndex={-1}
      aria-label={title}
      {...ownLanguage}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <h4 aria-level={headingLevel}>{title}</h4>
      <ul>
        {quotesOf(evidence).map(({ start, quoted }) => (
          <li key={start}>
            <span>
              {(start === 0 ? words.textBegins : words.textSays)(
                <q key="quote" dir="auto">
                  {quoted}
                </q>,
              )}
            </span>
          </li>
        ))}
        {matchesOf(evidence, state, called).map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
        <li>
          <bdi>{isMoved(guess) ? onBlog(id, state, called) : words.onBlogStays}</bdi>
        </li>
      </ul>
      <div class="choices">
        <button type="button" class="btn" onClick={onReject}>
          {words.notReply}
        </button>
        {guess.kind !== 'confirmed' && (
          <button type="button" class="btn quiet" onClick={onConfirm}>
            {words.looksRight}
          </button>
        )}
        <span class="hint">{words.canUndo}</span>
      </div>
    </div>
  );
}

/** Each stretch of words once: two cues may have found the same. */
function quotesOf(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    ({ start, end }, at) =>
      end > start &&
      !evidence.some(
        (other, i) =>
          i !== at && other.start <= start && other.end >= end && (other.end - other.start > end - start || i < at),
      ),
  );
}

function matchesOf(evidence: readonly Evidence[], { tree }: ReaderState, called: (id: CommentId) => string): string[] {
  const lines = evidence.map(({ cue, matches, to }) => {
    const author = tree.byId.get(to)?.comment.author.name ?? null;
    return words.matches[cue](matches, cue === 'name' && author !== null ? author : called(to));
  });
  return [...new Set(lines)];
}

/** Where the markup has it, and, where that is as deep as the markup goes, why. */
function onBlog(id: CommentId, { thread }: ReaderState, called: (id: CommentId) => string): string {
  const { byId, inOrder } = buildRowTree(thread.comments);
  const deepest = inOrder.reduce((most, { depth }) => Math.max(most, depth), 0);
  const node = byId.get(id);
  if (deepest === 0) return words.onBlogFlat;
  if (!node?.parent?.comment.element) return words.onBlogAlone;
  const parent = called(node.parent.comment.id);
  return node.depth === deepest ? words.onBlogUnderDeepest(parent, deepest + 1) : words.onBlogUnder(parent);
}
