/** Equal values in a row as count, value, count, value. */
export function packRuns(values: Float64Array): Float64Array {
  const runs: number[] = [];
  let start = 0;
  for (let i = 1; i <= values.length; i++) {
    if (i < values.length && values[i] === values[start]) continue;
    runs.push(i - start, values[start] ?? 0);
    start = i;
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
