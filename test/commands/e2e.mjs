import { goOn } from './setup/dependencies.mjs';
import { setUp } from './setup/set-up.mjs';

/* `npm run e2e`: builds what the end-to-end tests need and runs them in both browsers. Arguments go to Vitest. */

try {
  const { problems } = await setUp(['chromium', 'firefox']);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await goOn('test/commands/e2e/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
