import { digit } from '../dom/signs.ts';
import type { CommentTime } from '../thread/comment.ts';
import { isGlue } from './glue.ts';

/** "Written by" and the like, before a name. */
const longestLead = 24;

/** What is shown of the time, where it stands in one text with the name before or after it. */
export function withoutName(time: CommentTime, name: string | null): CommentTime {
  const at = name ? time.shown.indexOf(name) : -1;
  if (!name || at < 0) return time;
  const after = withoutGlue(time.shown.slice(at + name.length));
  const isAfter = digit.test(after);
  if (isAfter) return at > longestLead ? time : { ...time, shown: after };
  const before = withoutGlue(time.shown.slice(0, at));
  return digit.test(before) ? { ...time, shown: before } : time;
}

/** Without words at the ends that only join. */
function withoutGlue(text: string): string {
  const words = text.split(' ');
  while (words.length > 0 && isGlue(words[0] as string)) words.shift();
  while (words.length > 0 && isGlue(words.at(-1) as string) && !/^[ap]m$/i.test(words.at(-1) as string)) words.pop();
  return words.join(' ');
}
