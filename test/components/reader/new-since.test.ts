import { describe, expect, it } from 'vitest';
import { newSince } from '../../../components/reader/state/new-since.ts';
import type { SeenVisit } from '../../../utils/messaging/protocol.ts';
import { fromOutline } from '../../support/outline.ts';

const day = (date: string) => new Date(`${date}T12:00`).getTime();
const visit = (date: string, ...saw: string[]) =>
  ({ startedAt: day(date), endedAt: day(date) + 60_000, saw }) as unknown as SeenVisit;

const visits = [visit('2026-03-09', 'e'), visit('2026-03-05', 'c', 'd'), visit('2026-03-03')];
const comments = fromOutline(`
  a · Maud · 2026-03-01T10:00 · First.
  b · Don · 2026-03-02T10:00 · Second.
  c · Maud · 2026-02-20T10:00 · Waited for the moderator.
  d · Don · 2026-03-04T10:00 · Third.
  e · Maud · 2026-03-08T10:00 · Fourth.
`);

const ids = (choice: Parameters<typeof newSince>[0]) => [...(newSince(choice, visits, comments)?.isNew ?? [])].sort();

describe('new since an earlier visit', () => {
  it('is what that visit and those before it had not seen', () => {
    expect(ids({ visit: day('2026-03-05') })).toEqual(['e']);
    expect(ids({ visit: day('2026-03-03') })).toEqual(['c', 'd', 'e']);
  });

  it('is counted from the end of the visit', () => {
    expect(newSince({ visit: day('2026-03-05') }, visits, comments)?.since).toBe(day('2026-03-05') + 60_000);
  });

  it('is nothing known where the visit is not remembered any more', () => {
    expect(newSince({ visit: 1 }, visits, comments)).toBeNull();
  });
});

describe('new since a day', () => {
  it('is what was first seen then or later, whatever its own date says', () => {
    expect(ids({ day: '2026-03-09' })).toEqual(['e']);
    expect(ids({ day: '2026-03-04' })).toEqual(['c', 'd', 'e']);
  });

  it('before the first visit goes by the dates of what was there then', () => {
    expect(ids({ day: '2026-03-02' })).toEqual(['b', 'c', 'd', 'e']);
    expect(ids({ day: '2026-01-01' })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is nothing known where there is no such day', () => {
    expect(newSince({ day: '2026-02-40' }, visits, comments)).toBeNull();
  });
});
