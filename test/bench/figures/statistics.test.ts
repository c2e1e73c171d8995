import { describe, expect, it } from 'vitest';
import { growthOf, quantile, ratioOf, sampleOf } from './statistics.ts';

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
