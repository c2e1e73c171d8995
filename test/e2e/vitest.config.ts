import { defineConfig } from 'vitest/config';

const project = (name: 'chromium' | 'firefox', folders: string[]) => ({
  extends: true as const,
  test: { name, env: { TEST_BROWSER: name }, include: folders.map((folder) => `test/e2e/${folder}/*.e2e.ts`) },
});

/**
 * One browser after the other, two files at a time: most of what a file does is wait (a comment is read after a second in
 * view, a blog takes its time to answer), each in a browser and a web of its own.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As long as the harness itself waits.
    expect: { poll: { timeout: 45_000 } },
    projects: [project('chromium', ['both', 'chromium']), project('firefox', ['both'])],
  },
});
