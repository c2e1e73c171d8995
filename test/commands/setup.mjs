import { setUp } from './setup/set-up.mjs';

/* `npm run setup`: everything that `npm start` and `npm test` would set up by themselves. */

const { problems } = await setUp(['chromium', 'firefox']);
for (const problem of problems) console.error(`\n${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('Everything is set up.');
