import { defineConfig } from 'vitest/config';

const project = (name: 'chromium' | 'firefox') => ({
  extends: true as const,
  test: { name, env: { TEST_BROWSER: name } },
});

/** One browser at a time, one file after another: they share two cores with the browsers they drive. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [project('chromium'), project('firefox')],
  },
});
