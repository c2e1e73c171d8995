import { goOn } from './setup/dependencies.mjs';
import { setUp } from './setup/set-up.mjs';

/* `npm start`. Plain JavaScript without dependencies, so that it runs on a machine where nothing is installed. */

try {
  const { problems } = await setUp(['chromium']);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await goOn('test/commands/start/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
