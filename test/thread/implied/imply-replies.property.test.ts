import { describe, expect, it } from 'vitest';
import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import { implyReplies } from '../../../utils/thread/implied/imply-replies.ts';
import { fc } from '../../support/properties.ts';

const names = ['Anonymous', 'Ada Quill', 'ben', 'Cleo', 'Cleo Marsh', 'Dr. Oduya'];
const phrases = [
  'the weathercock has been stolen from the chapel roof',
  'nobody saw the ladder leaning there',
  'my cousin sells weathercocks on the pier',
  'I blame the owls',
  'what ladder',
];

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A stretch of text; the numbers pick which clock, name or words of the thread it speaks of. */
const piece = fc.oneof(
  fc.constantFrom(...phrases),
  fc.nat(40).map((minute) => `${clock(600 + minute)} yes`),
  fc.constantFrom(...names).map((name) => `@${name}`),
  fc.constantFrom(...names).map((name) => `\n${name}, no.`),
  fc.constantFrom(...phrases).map((phrase) => `"${phrase}"`),
  fc.constantFrom(...phrases).map((phrase) => `\n> ${phrase}\n`),
  fc.nat(12).map((number) => `#${number}`),
  fc.constantFrom('PS', 'continued', '^', 'the previous commenter', 'my previous comment', '', '*should say owl'),
);

/** Comments with a clock each of their own; parents may be later in the list and in time, but make no circle. */
const thread = fc
  .array(
    fc.record({
      name: fc.constantFrom(...names),
      pieces: fc.array(piece, { maxLength: 4 }),
      parent: fc.option(fc.nat(), { nil: null }),
      weight: fc.nat(),
    }),
    { maxLength: 14 },
  )
  .map((drafts) => {
    const ranked = drafts
      .map((_, index) => index)
      .sort((a, b) => (drafts[a]?.weight ?? 0) - (drafts[b]?.weight ?? 0) || a - b);
    return drafts.map((draft, index): Comment => {
      const above = ranked.slice(0, ranked.indexOf(index));
      const parent = draft.parent === null ? undefined : above[draft.parent % Math.max(1, above.length)];
      return {
        id: String(index) as CommentId,
        parentId: parent === undefined ? null : (String(parent) as CommentId),
        author: { name: draft.name, wrotePost: draft.name === 'Dr. Oduya' },
        time: { shown: '', wall: `2031-03-01T${clock(600 + index * 3)}`, instant: null, precision: 'minute' },
        text: draft.pieces.join(' '),
        kind: 'comment',
      };
    });
  });

describe('for any thread', () => {
  it('the replies that move make a forest with the parents of the markup', () => {
    fc.assert(
      fc.property(thread, (comments) => {
        const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
        for (const { from, to, certain } of implyReplies({ comments })) if (certain) parents.set(from, to[0] ?? null);
        for (const { id } of comments) {
          let steps = 0;
          for (let at: CommentId | null = id; at !== null; at = parents.get(at) ?? null) steps++;
          expect(steps).toBeLessThanOrEqual(comments.length);
        }
      }),
    );
  });

  it('what is answered is earlier, and nobody answers himself', () => {
    fc.assert(
      fc.property(thread, (flat) => {
        const comments = flat.map((comment) => ({ ...comment, parentId: null }));
        for (const { from, to } of implyReplies({ comments }))
          for (const target of to) expect(Number(target)).toBeLessThan(Number(from));
      }),
    );
  });

  it('the replies are the same whatever the order of reading', () => {
    const shuffled = thread.chain((comments) =>
      fc.tuple(fc.constant(comments), fc.shuffledSubarray(comments, { minLength: comments.length })),
    );
    fc.assert(
      fc.property(shuffled, ([comments, read]) => {
        const numbered = (some: readonly Comment[]) =>
          implyReplies({ comments: some.map((comment) => ({ ...comment, number: comments.indexOf(comment) + 1 })) });
        expect(numbered(read)).toEqual(numbered(comments));
      }),
    );
  });

  it('a later comment that has nothing to do with them changes nothing', () => {
    fc.assert(
      fc.property(thread, fc.boolean(), (comments, named) => {
        const unrelated: Comment = {
          id: 'unrelated' as CommentId,
          parentId: null,
          author: { name: named ? 'Zsuzsa' : 'Anonymous', wrotePost: false },
          time: { shown: '', wall: '2031-03-01T23:59', instant: null, precision: 'minute' },
          text: 'Marmalade sets at a rolling boil; weathercock owls do not.',
          kind: 'comment',
        };
        expect(implyReplies({ comments: [...comments, unrelated] })).toEqual(implyReplies({ comments }));
      }),
    );
  });

  it('a comment without a cue in its words never moves, whatever the others say', () => {
    const withQuietOne = fc.tuple(thread, fc.nat(), fc.constantFrom(...names));
    fc.assert(
      fc.property(withQuietOne, ([comments, number, name]) => {
        const at = number % Math.max(1, comments.length);
        const quiet = 'Marmalade sets at a rolling boil; gherkins do not.';
        const said = comments.map((comment, index) =>
          index === at ? { ...comment, text: quiet, author: { name, wrotePost: false } } : comment,
        );
        expect(implyReplies({ comments: said }).filter(({ from }) => from === said[at]?.id)).toEqual([]);
      }),
    );
  });

  it('circles in the markup end, and repeated ids do no harm', () => {
    fc.assert(
      fc.property(thread, fc.array(fc.nat(13), { maxLength: 14 }), (comments, parents) => {
        const tangled = comments.map((comment, index) => ({
          ...comment,
          parentId: String(parents[index] ?? 0) as CommentId,
        }));
        const twice = [...tangled, ...tangled];
        expect(implyReplies({ comments: tangled }).every(({ from, to }) => !to.includes(from))).toBe(true);
        expect(() => implyReplies({ comments: twice })).not.toThrow();
      }),
    );
  });
});
