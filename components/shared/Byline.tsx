import { isAnonymous } from '../../utils/thread/anonymous.ts';
import { clockOf, dayOf } from '../../utils/thread/clock.ts';
import type { Comment } from '../../utils/thread/comment.ts';
import { interfaceLanguage, words } from './words.ts';

type Written = Pick<Comment, 'author' | 'time'>;

/** "Old Ledger, 2 Mar 18:52"; where nobody is named, the time is the name: "11:42 Anonymous, 26 Feb". */
export function Byline({ comment, near = false }: { comment: Written; near?: boolean }) {
  const { name, wrotePost } = comment.author;
  const clock = clockOf(comment.time);
  const day = dayIn(comment, near);
  if (clock !== null && (name === null || isAnonymous(name))) {
    return (
      <p class="byline small muted">
        <b>{clock}</b> {words.inARow(name ?? words.noName, ...(day === null ? [] : [day]))}
      </p>
    );
  }
  const when = [day, clock].filter(Boolean).join(' ');
  return (
    <p class="byline small muted">
      <b>{name ?? words.noName}</b>
      {wrotePost && ` ${words.wrotePost}`}
      {when !== '' && words.separator + when}
    </p>
  );
}

/** What a comment is called in a sentence: its author, or its time where the author is nobody's name. */
export function nameOf({ author, time }: Written): string {
  if (author.name !== null && !isAnonymous(author.name)) return author.name;
  return clockOf(time) ?? author.name ?? words.noName;
}

/** `near`: among comments of the last days, the weekday says enough. */
function dayIn({ time }: Written, near: boolean): string | null {
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const ageDays = time.wall === null ? 0 : (Date.parse(today) - Date.parse(time.wall.slice(0, 10))) / 86_400_000;
  const spansDays = near && ageDays >= 0 && ageDays < 6 ? 1 : 7;
  return dayOf(time, { language: interfaceLanguage, today, spansDays });
}
