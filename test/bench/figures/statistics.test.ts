import { describe, expect, it } from 'vitest';
import { growthOf, quantile, ratioOf, sampleOf, slopeOf } from './statistics.ts';

describe('sampleOf', () => {
  it('has the median, the ends and the values themselves', () => {
    expect(sampleOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9, values: [5, 1, 9] });
    expect(sampleOf([1, 2, 3, 10])?.median).toBe(2.5);
    expect(sampleOf([])).toBeNull();
  });
});

describe('quantile', () => {
  it('lies between the values around it', () => {
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([1, 2, 3, 4, 5], 1)).toBe(5);
    expect(() => quantile([], 0.5)).toThrow();
  });
});

describe('ratioOf', () => {
  it('divides neighbours, so that a slow minute of the machine cancels out', () => {
    expect(ratioOf([10, 100, 12], [20, 200, 24])).toEqual({
      median: 0.5,
      least: 0.5,
      most: 0.5,
      values: [0.5, 0.5, 0.5],
    });
    expect(ratioOf([1, 2], [2])?.values).toEqual([0.5]);
    expect(ratioOf([], [1])).toBeNull();
  });
});

describe('growthOf', () => {
  const costs = (cost: (n: number) => number) => [100, 1000, 5000, 10_000].map((n) => ({ n, cost: cost(n) }));

  it('tells linear from quadratic', () => {
    expect(growthOf(costs((n) => 3 * n))).toBeCloseTo(1);
    expect(growthOf(costs((n) => n * n))).toBeCloseTo(2);
    expect(growthOf(costs(() => 7))).toBeCloseTo(0);
    expect(growthOf([{ n: 1, cost: 1 }])).toBeNull();
  });
});

describe('slopeOf', () => {
  it('tells how steep a line is, and how sure that is', () => {
    expect(slopeOf([0, 1, 2, 3].map((x) => ({ x, y: 5 + 2 * x })))).toEqual({ slope: 2, error: 0 });
    const { slope, error } = slopeOf([1, 3, 2, 4].map((y, x) => ({ x, y }))) ?? { slope: 0, error: 0 };
    expect(slope).toBeCloseTo(0.8);
    expect(error).toBeCloseTo(Math.sqrt(1.8 / 2 / 5));
  });

  it('needs three points', () => {
    expect(
      slopeOf([
        { x: 0, y: 1 },
        { x: 1, y: 2 },
      ]),
    ).toBeNull();
  });
});
