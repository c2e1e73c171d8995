/** Work that can be done in slices: between two steps the page may have its turn. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it in one go. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** So many short pieces of work take about a millisecond. */
const shortWork = 50;

/** What `map` answers, in steps of so many items. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  answer: (item: Item, index: number) => Result,
  size = shortWork,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % size === size - 1) yield;
    results.push(answer(item, index));
  }
  return results;
}
