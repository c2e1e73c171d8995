import type { Comment, CommentId } from '../../utils/thread/comment.ts';
import { Byline } from '../shared/Byline.tsx';
import { firstChars } from '../shared/first-chars.ts';
import './FirstNew.css';

interface FirstNewProps {
  title: string;
  comments: readonly Comment[];
  isNew: boolean;
  onGo(id: CommentId): void;
}

/** The first few of what is new, a line each; a press goes there. */
export function FirstNew({ title, comments, isNew, onGo }: FirstNewProps) {
  return (
    <section class="first-new">
      <h3>{title}</h3>
      <ul>
        {comments.map((comment) => (
          <li key={comment.id}>
            <span class={isNew ? 'bud' : 'bud older'} />
            <div>
              <Byline comment={comment} near />
              <button type="button" class="snippet" dir="auto" onClick={() => onGo(comment.id)}>
                {firstChars(comment.text, 200)}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
