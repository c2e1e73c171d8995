import { describe, expect, it } from 'vitest';
import {
  countVisits,
  mergeVisits,
  noVisits,
  previousVisit,
  touchVisit,
  VISIT_GAP_MS,
  VISITS_KEPT,
} from '../../utils/thread/visit.ts';

const start = Date.UTC(2026, 2, 2, 17, 35);
const hour = 60 * 60_000;

describe('a visit', () => {
  it('goes on while the pauses are shorter than 30 minutes', () => {
    let log = noVisits;
    for (let i = 0; i < 10; i++) log = touchVisit(log, start + i * (VISIT_GAP_MS - 1));
    expect(countVisits(log)).toBe(1);
    expect(log.kept).toEqual([{ startedAt: start, lastActiveAt: start + 9 * (VISIT_GAP_MS - 1) }]);
  });

  it('has ended 30 minutes after the last activity', () => {
    const log = touchVisit(touchVisit(noVisits, start), start + VISIT_GAP_MS);
    expect(countVisits(log)).toBe(2);
    expect(previousVisit(log, start + VISIT_GAP_MS)).toEqual({ startedAt: start, lastActiveAt: start });
  });

  it('ends after half an hour, whatever else is tuned', () => {
    expect(VISIT_GAP_MS).toBe(30 * 60 * 1000);
  });

  it('has none before it when it is the first', () => {
    expect(previousVisit(noVisits, start)).toBeNull();
    expect(previousVisit(touchVisit(noVisits, start), start + 1)).toBeNull();
  });

  it('that is over is the one before the next', () => {
    const log = touchVisit(noVisits, start);
    expect(previousVisit(log, start + hour)).toEqual({ startedAt: start, lastActiveAt: start });
  });
});

describe('a clock that is set back', () => {
  it('does not end the visit under way', () => {
    const log = touchVisit(touchVisit(noVisits, start), start - 5 * hour);
    expect(countVisits(log)).toBe(1);
  });

  it('does not keep the visit alive until the clock has caught up', () => {
    let log = touchVisit(touchVisit(noVisits, start), start - 5 * hour);
    log = touchVisit(log, start - 4 * hour);
    expect(countVisits(log)).toBe(2);
  });

  it('leaves the starts of visits in order, each its own', () => {
    let log = touchVisit(touchVisit(noVisits, start), start - 5 * hour);
    log = touchVisit(touchVisit(log, start - 4 * hour), start - 3 * hour);
    const starts = log.kept.map((visit) => visit.startedAt);
    expect(starts).toEqual([start, start + 1, start + 2]);
  });
});

it('keeps the last twenty visits and the number of the others', () => {
  let log = noVisits;
  for (let i = 0; i < 25; i++) log = touchVisit(log, start + i * hour);
  expect(log.kept).toHaveLength(VISITS_KEPT);
  expect(log.forgotten).toBe(5);
  expect(log.kept.at(-1)?.startedAt).toBe(start + 24 * hour);
});

it('joins the visits of two devices, each once', () => {
  const shared = touchVisit(noVisits, start);
  const a = touchVisit(shared, start + 2 * hour);
  const b = touchVisit(touchVisit(shared, start + 1), start + 4 * hour);
  const merged = mergeVisits(a, b);
  expect(merged.kept.map((visit) => visit.startedAt - start)).toEqual([0, 2 * hour, 4 * hour]);
  expect(merged.kept[0]?.lastActiveAt).toBe(start + 1);
  expect(mergeVisits(b, a)).toEqual(merged);
});
