import { ensureDependencies, goOn } from './setup/dependencies.mjs';

/* `npm run bench`. Plain JavaScript without dependencies, so that it runs on a machine where nothing is installed. */

try {
  await ensureDependencies();
  await goOn('test/commands/bench/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
