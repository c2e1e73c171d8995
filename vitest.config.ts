import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const english = generateChromeMessages(await parseMessagesFile('components/shared/locales/en.json'));

export default defineConfig({
  plugins: [WxtVitest()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __PACE__: 1 },
  test: {
    // One file on every core: what is tested is our own work, there is nothing to wait for.
    maxWorkers: '100%',
    restoreMocks: true,
    setupFiles: ['test/support/prompt-effects.ts', 'test/support/english.ts'],
    // Made once for all files: reading them is a library's work.
    provide: {
      english: Object.fromEntries(Object.entries(english).map(([name, { message }]) => [name.toLowerCase(), message])),
    },
    // Parsing long pages takes its time on a machine that does other things besides.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
