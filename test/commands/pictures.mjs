import { goOn } from './setup/dependencies.mjs';
import { setUp } from './setup/set-up.mjs';

/* `npm run pictures`: how it looks, in both browsers, side by side. Arguments: see test/commands/pictures/main.ts. */

try {
  const { problems } = await setUp(['chromium', 'firefox']);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await goOn('test/commands/pictures/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
