import { ensureDependencies, goOn } from './setup/dependencies.mjs';

/* `npm test`. Plain JavaScript without dependencies, so that it runs on a machine where nothing is installed. */

try {
  await ensureDependencies();
  await goOn('test/commands/test/run-all.ts', process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
