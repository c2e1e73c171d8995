import { useId, useState } from 'preact/hooks';
import type { Decision } from '../../utils/messaging/protocol.ts';
import type { GuessSummary } from '../../utils/messaging/tab-protocol.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { Byline, nameOf } from '../shared/Byline.tsx';
import { firstChars } from '../shared/first-chars.ts';
import { Switch } from '../shared/Switch.tsx';
import { words } from '../shared/words.ts';
import { popupWords } from '../shared/words-popup.ts';
import './PlacedReplies.css';

interface PlacedRepliesProps {
  guesses: readonly GuessSummary[];
  /** Whether replies are placed by their wording on this blog. */
  implied: boolean;
  onGo(id: CommentId): void;
  onDecide(id: CommentId, decision: Decision | null): void;
  onImplied(implied: boolean): void;
}

/** "7 replies placed by their wording, Review": all of them, to be put right one by one, and the switch for the blog. */
export function PlacedReplies({ guesses, implied, onGo, onDecide, onImplied }: PlacedRepliesProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (implied && guesses.length === 0) return null;
  const placed = guesses.filter(({ state }) => state === 'placed' || state === 'confirmed').length;
  return (
    <section class="placed-replies">
      <div class="row">
        <span>{implied ? popupWords.placed(placed) : popupWords.placingOff}</span>
        <button
          type="button"
          class="review"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? popupWords.closeReview : popupWords.review}
        </button>
      </div>
      {open && (
        <div id={id}>
          <div class="row">
            <span aria-hidden="true">{popupWords.placeReplies}</span>
            <Switch on={implied} label={popupWords.placeReplies} onChange={onImplied} />
          </div>
          <ul>
            {guesses.map((guess) => (
              <PlacedReply key={guess.comment.id} guess={guess} onGo={onGo} onDecide={onDecide} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type PlacedReplyProps = { guess: GuessSummary } & Pick<PlacedRepliesProps, 'onGo' | 'onDecide'>;

function PlacedReply({ guess: { comment, answers, state }, onGo, onDecide }: PlacedReplyProps) {
  const { id } = comment;
  const name = nameOf(comment);
  const says = {
    placed: words.answers(...answers),
    confirmed: words.answers(...answers),
    possible: words.mayAnswer(...answers),
    rejected: words.answersNot(...answers),
  }[state];
  const choice = (label: string, decision: Decision | null) => (
    <button type="button" class="btn" aria-label={popupWords.of(label, name)} onClick={() => onDecide(id, decision)}>
      {label}
    </button>
  );
  return (
    <li>
      <Byline comment={comment} near />
      <button type="button" class="snippet" dir="auto" onClick={() => onGo(id)}>
        {firstChars(comment.text, 200)}
      </button>
      <p class="small muted">
        <bdi>{says}</bdi>
      </p>
      <div class="choices">
        {state !== 'rejected' && choice(words.notReply, 'rejected')}
        {(state === 'placed' || state === 'possible') && choice(words.looksRight, 'confirmed')}
        {(state === 'rejected' || state === 'confirmed') && choice(words.undo, null)}
      </div>
    </li>
  );
}
