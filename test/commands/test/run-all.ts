import { parseArgs } from 'node:util';
import { seconds } from '../setup/run.mjs';
import type { StepResult } from './step.ts';
import { steps } from './steps.ts';

/*
 * Every check of the project, one line each; a failing one shows all it said. The last line is the sum: each check
 * counts as one, each single test as one. `--only unit,e2e-firefox` runs some of them, `--list` names them.
 */

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
if (values.list) {
  for (const { name, what } of steps) console.log(`${name.padEnd(14)}${what}`);
} else {
  const wanted = values.only?.split(',').map((name) => name.trim());
  const unknown = wanted?.filter((name) => !steps.some((step) => isMeant(step.name, [name]))) ?? [];
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. \`--list\` names them.`);
  process.exitCode = await runAll(wanted);
}

function isMeant(name: string, wanted: string[]): boolean {
  return wanted.some((one) => name === one || name.startsWith(`${one}-`)); // `e2e` means both browsers.
}

/** Answers the exit code. */
async function runAll(wanted: string[] | undefined): Promise<number> {
  const startedAt = performance.now();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const { name, what, run } of steps) {
    if (wanted && !isMeant(name, wanted)) continue;
    const stepStartedAt = performance.now();
    const result = await run().catch(crashed);
    sum.passed += result.passed;
    sum.failed += result.failed;
    sum.skipped += result.skipped ?? 0;
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${what} (${seconds(stepStartedAt)})${countsOf(result)}`);
    for (const note of result.notes ?? []) console.log(`    ${note}`);
    if (result.failed > 0) {
      failures.push(what);
      console.log(indented(result.output));
    }
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
  console.log(`\nAll in ${seconds(startedAt)}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  return sum.failed > 0 ? 1 : 0;
}

function crashed(error: unknown): StepResult {
  return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function countsOf({ passed, failed, skipped = 0 }: StepResult): string {
  if (passed + failed + skipped <= 1) return '';
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return `: ${parts.join(', ')}`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
