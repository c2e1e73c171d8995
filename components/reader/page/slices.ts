/** How long one may work before the page gets its turn. */
const sliceMs = 10;

interface Scheduling {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets everything else that waits have its turn first. */
export async function giveWay(window: Window): Promise<void> {
  const { scheduler } = window as Window & Scheduling;
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise<void>((resolve) => window.setTimeout(resolve, 0));
}

/** Runs steps that come to a result in such slices; null once aborted. */
export async function resultInSlices<Result>(
  steps: Generator<unknown, Result>,
  window: Window & typeof globalThis,
  signal: AbortSignal,
): Promise<Result | null> {
  let result: Result | null = null;
  const all = function* () {
    result = yield* steps;
  };
  return (await runInSlices(all(), window, signal)) ? result : null;
}

/**
 * Runs the steps in slices of about 10 ms with a pause between, until they end or `enough` says so after a step.
 * Answers whether they came to their end; false also once aborted.
 */
export async function runInSlices<Step>(
  steps: Iterator<Step>,
  window: Window & typeof globalThis,
  signal: AbortSignal,
  enough: (step: Step) => boolean = () => false,
): Promise<boolean> {
  let started = window.performance.now();
  while (!signal.aborted) {
    const { done, value } = steps.next();
    if (done) return true;
    if (enough(value)) return false;
    if (window.performance.now() - started < sliceMs) continue;
    await giveWay(window);
    started = window.performance.now();
  }
  return false;
}
