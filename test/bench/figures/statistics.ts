/** One figure measured several times. */
export interface Sample {
  median: number;
  least: number;
  most: number;
  /** In the order in which they were measured. */
  values: readonly number[];
}

/** Null for no values: what could not be measured has no median. */
export function sampleOf(values: readonly number[]): Sample | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    least: sorted[0] as number,
    most: sorted.at(-1) as number,
    values,
  };
}

/** The value below which that share (0 to 1) of the ascending values lies, between two of them where it falls between. */
export function quantile(ascending: readonly number[], share: number): number {
  if (ascending.length === 0) throw new Error('No values, no quantile');
  const at = share * (ascending.length - 1);
  const below = ascending[Math.floor(at)] as number;
  const above = ascending[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * How many times as much as the others, each divided by its neighbour in time: whatever else the machine did then, it
 * did to both. Null where either is missing.
 */
export function ratioOf(values: readonly number[], others: readonly number[]): Sample | null {
  const pairs = Math.min(values.length, others.length);
  return sampleOf(Array.from({ length: pairs }, (_, i) => (values[i] as number) / (others[i] as number)));
}

/**
 * The power of N with which a cost grows: 1 where it is linear, 2 where it is quadratic (least squares over
 * logarithms). Null with fewer than two sizes.
 */
export function growthOf(costs: readonly { n: number; cost: number }[]): number | null {
  if (costs.length < 2) return null;
  const points = costs.map(({ n, cost }) => ({ x: Math.log(n), y: Math.log(cost) }));
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
}

/** How much `y` grows with each `x`, by least squares, and the standard error of that. Null with fewer than three points. */
export function slopeOf(points: readonly { x: number; y: number }[]): { slope: number; error: number } | null {
  if (points.length < 3) return null;
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  const rest = points.reduce((sum, point) => sum + (point.y - y - slope * (point.x - x)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / (points.length - 2) / spread) };
}
