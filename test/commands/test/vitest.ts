import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';
import type { StepResult } from './step.ts';

/** As much as we read of what Vitest writes with `--reporter=json`. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; meta?: { skipReason?: string } }[];
  }[];
}

/** Runs Vitest and counts its single tests. A file that can't even be loaded counts as one that failed. */
export async function runVitest(args: string[], { minutes }: { minutes: number }): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'understory-report-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok, output } = await run('vitest', ['run', ...args, ...reporters], { minutes, env: { CI: '1' } });
    return toResult(readReport(file), ok, output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // It was ended, or did not get as far as writing it.
  }
}

function toResult(report: Report | null, ok: boolean, output: string): StepResult {
  if (!report) return { passed: 0, failed: 1, output };
  const unloadable = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  const failed = report.numFailedTests + unloadable.length;
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'skipped');
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed, // An error outside of every test is a failure too.
    skipped: skipped.length,
    output,
    notes: notesOn(skipped),
  };
}

/** A line for each reason. */
function notesOn(skipped: Report['testResults'][number]['assertionResults']): string[] {
  const byReason = Map.groupBy(skipped, ({ meta }) => meta?.skipReason ?? '');
  return [...byReason].flatMap(([reason, tests]) => {
    const names = tests.map(({ fullName }) => fullName);
    return reason === '' ? names.map((name) => `skipped: ${name}`) : [`skipped: ${names.join('; ')} (${reason})`];
  });
}
