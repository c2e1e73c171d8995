import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';

/** A comment above the first row in view, that it stands under. */
export interface TrailStep {
  id: CommentId;
  called: string;
  firstWords: string;
}

/** Where one is inside a long branch: at most the two nearest comments around it. A press goes there. */
export function ContextLine({ trail, onGo }: { trail: readonly TrailStep[]; onGo(id: CommentId): void }) {
  if (trail.length === 0) return null;
  return (
    <nav class="ctx on" aria-label={words.whereYouAre}>
      {trail.map(({ id, called, firstWords }, at) => [
        at > 0 && (
          <span key={`${id} before`} class="sep" aria-hidden="true">
            ›
          </span>
        ),
        <button key={id} type="button" onClick={() => onGo(id)}>
          <b>{called}</b> <bdi>{firstWords}</bdi>
        </button>,
      ])}
    </nav>
  );
}
