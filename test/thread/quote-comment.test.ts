import { describe, expect, it } from 'vitest';
import type { Comment } from '../../utils/thread/comment.ts';
import { quoteComment } from '../../utils/thread/quote-comment.ts';
import { commentId } from '../support/outline.ts';

const comment: Comment = {
  id: commentId('7'),
  parentId: null,
  author: { name: 'Maud [Ferris]', wrotePost: false },
  time: { shown: 'Monday 20:33', wall: '2026-03-02T20:33', instant: null, precision: 'minute' },
  text: 'The tide was late.\n\nIt always is.',
  permalink: 'https://press.example/post/?a=(b)#comment-7',
  kind: 'comment',
};

describe('a comment as a quotation', () => {
  it('has every line marked, and says who said it, when and where', () => {
    expect(quoteComment(comment, 'No name')).toBe(
      [
        '> The tide was late.',
        '>',
        '> It always is.',
        '>',
        '> — [Maud \\[Ferris\\], Monday 20:33](https://press.example/post/?a=%28b%29#comment-7)',
        '',
      ].join('\n'),
    );
  });

  it('does without what the page does not tell', () => {
    const { permalink: _, ...plain } = comment;
    const nobody = { ...plain, author: { name: null, wrotePost: false }, time: { ...comment.time, shown: '' } };
    expect(quoteComment(nobody, 'No name').split('\n').at(-2)).toBe('> — No name');
  });
});
