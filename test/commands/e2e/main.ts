import { run } from '../setup/run.mjs';

const builds = [
  ['--mode', 'e2e'],
  ['-b', 'firefox', '--mode', 'e2e'],
  [], // The shipped one, for what asks for permissions.
];
for (const args of builds) {
  const { ok, output } = await run('wxt', ['build', ...args], { minutes: 3 });
  if (ok) continue;
  console.error(output);
  process.exit(1);
}
const vitest = ['run', '--config', 'test/e2e/vitest.config.ts', ...process.argv.slice(2)];
const { ok } = await run('vitest', vitest, { minutes: 25, live: true });
process.exitCode = ok ? 0 : 1;
