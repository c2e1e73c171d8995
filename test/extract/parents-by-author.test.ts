import { describe, expect, it } from 'vitest';
import { parentsByAuthor } from '../../utils/extract/parents-by-author.ts';

describe('a reply that names an author', () => {
  const read = (rows: [parent: number, author: string | null, answered?: string][]) =>
    parentsByAuthor(
      rows.map(([parent]) => parent),
      rows.map(([, author]) => author),
      rows.map(([, , answered]) => answered ?? null),
    );

  it('answers the nearest comment of that author before it in its branch', () => {
    expect(
      read([
        [-1, 'Ada'],
        [0, 'Bo', 'Ada'],
        [0, 'Ada', '@Bo'],
        [0, 'Bo', 'Ada'],
      ]),
    ).toEqual([-1, 0, 1, 2]);
  });

  it('does not answer a comment of another branch', () => {
    expect(
      read([
        [-1, 'Bo'],
        [-1, 'Ada'],
        [1, 'Cy', 'Bo'],
      ]),
    ).toEqual([-1, -1, 1]);
  });

  it('keeps the parent that is known where nobody before it has that name, and where none is given', () => {
    expect(
      read([
        [-1, 'Ada'],
        [0, 'Bo', 'Nobody'],
        [1, null],
      ]),
    ).toEqual([-1, 0, 1]);
  });

  it('may answer the same author', () => {
    expect(
      read([
        [-1, 'Ada'],
        [0, 'Ada', 'Ada'],
      ]),
    ).toEqual([-1, 0]);
  });

  it('is a root where the page says so, whomever it names', () => {
    expect(
      read([
        [-1, 'Ada'],
        [-1, 'Bo', 'Ada'],
      ]),
    ).toEqual([-1, -1]);
  });
});
