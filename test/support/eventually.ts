import { vi } from 'vitest';

/** Slow machines, and those that do other things beside, need more than the second that is given by default. */
const timeout = 15_000;

/** Asks again and again until `check` no longer throws, and gives what it answered. */
export function eventually<Answer>(check: () => Answer | Promise<Answer>): Promise<Answer> {
  return vi.waitFor(check, { timeout });
}
