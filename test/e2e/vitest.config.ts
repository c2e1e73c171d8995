import { defineConfig } from 'vitest/config';

const project = (name: 'chromium' | 'firefox', folders: string[]) => ({
  extends: true as const,
  test: { name, env: { TEST_BROWSER: name }, include: folders.map((folder) => `test/e2e/${folder}/*.e2e.ts`) },
});

/** One browser at a time, one file after another: they share two cores with the browsers they drive. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As long as the harness itself waits.
    expect: { poll: { timeout: 20_000 } },
    projects: [project('chromium', ['both', 'chromium']), project('firefox', ['both'])],
  },
});
