import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import { type ImpliedReply, implyReplies, type ThreadWords } from '../../../utils/thread/implied/imply-replies.ts';

export const id = (index: number): CommentId => String(index) as CommentId;

/**
 * A thread from lines like `17:35 Ann: What was said`, with `<2` before the clock where the markup's parent is comment
 * 2, a day before it where it is not the first of March ("02 17:35"), and no clock at all where the page shows none.
 * Without a name it is Anonymous. Ids are the places from 0; "⏎" is a line break.
 */
export function talk(...lines: string[]): Comment[] {
  return lines.map((line, index): Comment => {
    const match = /^(?:<(\d+) )?(?:(\d\d) )?(?:(\d\d:\d\d) )?([^:]*): (.*)$/s.exec(line);
    if (match === null) throw new Error(`not a line of talk: ${line}`);
    const [, parent, day = '01', clock, name = '', text = ''] = match;
    return {
      id: id(index),
      parentId: parent === undefined ? null : id(Number(parent)),
      author: { name: name === '' ? 'Anonymous' : name.replace(/\*$/, ''), wrotePost: name.endsWith('*') },
      time: {
        shown: clock ?? '',
        wall: clock === undefined ? null : `2031-03-${day}T${clock}`,
        instant: null,
        precision: clock === undefined ? null : 'minute',
      },
      text: text.replaceAll('⏎', '\n'),
      kind: 'comment',
    };
  });
}

/** Every comment answered, as "3>1", and "3>?1" where it only may be. */
export function links(comments: readonly Comment[], more: Omit<ThreadWords, 'comments'> = {}): string[] {
  return implyReplies({ comments, ...more }).flatMap(arrows);
}

function arrows({ from, to, certain }: ImpliedReply): string[] {
  return to.map((target) => `${from}>${certain ? '' : '?'}${target}`);
}
