import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Stage, skipBecause } from '../e2e.ts';
import { startWordPress, type WordPress } from './wordpress.ts';

/**
 * A WordPress for all tests of a file, at `https://HOST/` of the stage's web. Where it can't be had the tests are left
 * out, which is said with what is missing.
 */
export function useWordPress(stage: Stage, host: string): WordPress {
  const started = startWordPress(); // While the browser starts.
  const wordpress = {} as WordPress;
  let missing: string | null = null;
  beforeAll(async () => {
    const answer = await started;
    if ('missing' in answer) {
      missing = answer.missing;
      return;
    }
    Object.assign(wordpress, answer);
    stage.web.forward(host, wordpress.port);
  });
  beforeEach((context) => {
    if (missing !== null) skipBecause(context, missing);
  });
  afterAll(() => wordpress.close?.());
  return wordpress;
}
