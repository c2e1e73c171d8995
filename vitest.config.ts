import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const english = generateChromeMessages(await parseMessagesFile('components/shared/locales/en.json'));

/** Folders of `test/` whose code takes a document or plain data, and gives plain data. */
const pure = ['dom', 'extract', 'follow', 'platforms', 'pointing', 'thread'];

export default defineConfig({
  plugins: [WxtVitest()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // One file on every core: what is tested is our own work, there is nothing to wait for.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure.map((folder) => `test/${folder}/**/*.test.ts`),
          // Nothing in these folders keeps anything or leans on a global, so that files can share what they load.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', ...pure.map((folder) => `test/${folder}/**`)],
          sequence: { groupOrder: 1 },
        },
      },
    ],
    restoreMocks: true,
    setupFiles: ['test/support/prompt-effects.ts', 'test/support/english.ts'],
    // Made once for all files: reading them is a library's work.
    provide: {
      english: Object.fromEntries(Object.entries(english).map(([name, { message }]) => [name.toLowerCase(), message])),
    },
    // Parsing long pages takes its time on a machine that does other things besides.
    testTimeout: 30_000,
  },
});
