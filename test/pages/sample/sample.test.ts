import { describe, expect, it } from 'vitest';
import { loadSample } from '../../support/layouts/sample.ts';

describe.each(['thread', 'wordpress', 'rtl'] as const)('the sample %s', (name) => {
  const { post, comments, firstVisitUpTo } = loadSample(name);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));

  it('has every id once, in order of time', () => {
    expect(byId.size).toBe(comments.length);
    const times = comments.map((comment) => comment.time);
    expect(times).toEqual(times.toSorted());
    const ids = comments.map((comment) => BigInt(comment.id));
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(times[0]?.localeCompare(post.time)).toBe(1);
  });

  it('only answers what was there before', () => {
    for (const comment of comments) {
      for (const id of [comment.parent, ...comment.answers]) {
        if (id !== null) expect(byId.get(id)?.time.localeCompare(comment.time)).toBe(-1);
      }
    }
  });

  it('nests no deeper than its platform does', () => {
    const depths = comments.map((comment) => {
      let depth = 1;
      for (let at = comment.parent; at !== null; at = byId.get(at)?.parent ?? null) depth += 1;
      return depth;
    });
    expect(Math.max(...depths)).toBe(post.platform === 'blogger' ? 2 : 4);
  });

  it('leaves some comments for the second visit, and some of them answers to earlier ones', () => {
    const later = comments.filter((comment) => comment.time >= firstVisitUpTo);
    expect(later.length).toBeGreaterThan(0);
    expect(later.length).toBeLessThan(comments.length / 2);
    const earlier = later.some(({ answers }) => answers.some((id) => (byId.get(id)?.time ?? '') < firstVisitUpTo));
    expect(earlier).toBe(name !== 'rtl');
  });

  it('has no element left open in a body', () => {
    for (const { body } of comments) {
      const open = body.match(/<(?!br|img)[a-z]+/g) ?? [];
      expect(body.match(/<\/[a-z]+/g) ?? []).toHaveLength(open.length);
    }
  });
});

it('shows what the reader is for: anonymous people who answer by the clock', () => {
  const { comments } = loadSample('thread');
  const anonymous = comments.filter((comment) => comment.author === 'Anonymous');
  expect(anonymous.length / comments.length).toBeGreaterThan(0.8);
  expect(comments.filter((comment) => comment.wrotePost)).toHaveLength(2);
  const unmarked = comments.filter((comment) => comment.parent === null && comment.answers.length > 0);
  const byClock = unmarked.filter(({ body, answers }) =>
    answers.some((id) => {
      const [hour, minute] = (comments.find((comment) => comment.id === id)?.time.slice(11) ?? '').split(':');
      return new RegExp(`${hour}[.:]${minute}`).test(body);
    }),
  );
  expect(byClock.length).toBeGreaterThan(20);
});
