/**
 * Asks again and again until the answer is truthy. Asked from outside of the page, because a strict page forbids the
 * helpers that drivers put into it. A question that fails (the page is just being left) is asked again too; the last
 * failure is told when time is up.
 */
export async function poll<T>(ask: () => Promise<T>, what: string, timeoutMs = 45_000): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  let last: unknown = 'the answer was no';
  // Most is there at once or nearly so; what takes long need not be asked for often.
  for (let pauseMs = 5; ; pauseMs = Math.min(2 * pauseMs, 40)) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = `the answer was ${JSON.stringify(answer)}`;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
