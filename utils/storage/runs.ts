/** Equal values in a row as count, value, count, value. */
export function packRuns<T>(all: readonly T[], read: (one: T) => number): Float64Array {
  const runs: number[] = [];
  for (const one of all) {
    const value = read(one);
    const last = runs.length - 2;
    if (last >= 0 && runs[last + 1] === value) runs[last] = (runs[last] ?? 0) + 1;
    else runs.push(1, value);
  }
  return Float64Array.from(runs);
}

/** The values one by one; `length` of them, 0 where the runs end early. */
export function unpackRuns(runs: Float64Array, length: number): Float64Array {
  const values = new Float64Array(length);
  let at = 0;
  for (const [count, value] of pairsOf(runs)) {
    values.fill(value, at, at + count);
    at += count;
  }
  return values;
}

/** Every two numbers that stand together. */
export function* pairsOf(numbers: Float64Array | Uint32Array): Generator<[number, number]> {
  for (let i = 0; i + 1 < numbers.length; i += 2) yield [numbers[i] ?? 0, numbers[i + 1] ?? 0];
}
