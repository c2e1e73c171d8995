import { ensureBrowser } from '../setup/browsers.mjs';
import { run } from '../setup/run.mjs';
import { checkSizes } from './sizes.ts';
import type { Step, StepResult } from './step.ts';
import { runVitest } from './vitest.ts';

/** In this order: what fails fast comes first, and what needs a build comes after it. */
export const steps: readonly Step[] = [
  command('lint', 'Lint and format', 3, [['biome', 'ci', '--colors=off', '.']]),
  command('types', 'Types', 5, [
    ['wxt', 'prepare'],
    ['tsc', '--noEmit'],
  ]),
  command('unused', 'Unused files, exports and dependencies', 3, [['knip']]),
  { name: 'unit', what: 'Unit, fixture and structure tests', run: () => runVitest([], { minutes: 8 }) },
  command('build', 'Build: shipped and end-to-end, for both browsers', 6, [
    ['wxt', 'build'],
    ['wxt', 'build', '-b', 'firefox'],
    ['wxt', 'build', '--mode', 'e2e'],
    ['wxt', 'build', '-b', 'firefox', '--mode', 'e2e'],
  ]),
  { name: 'sizes', what: 'Sizes of what is shipped', run: checkSizes },
  { name: 'web-ext', what: 'web-ext lint of the Firefox build', run: lintFirefoxBuild },
  endToEnd('chromium', 'End to end in Chromium'),
  endToEnd('firefox', 'End to end in Firefox'),
];

/** Several commands that make one check: the first that fails ends it. */
function command(name: string, what: string, minutes: number, commands: [string, ...string[]][]): Step {
  return {
    name,
    what,
    async run() {
      let output = '';
      for (const [tool, ...args] of commands) {
        const result = await run(tool, args, { minutes });
        output += `$ ${tool} ${args.join(' ')}\n${result.output}`;
        if (!result.ok) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output };
    },
  };
}

function endToEnd(browser: 'chromium' | 'firefox', what: string): Step {
  return {
    name: `e2e-${browser}`,
    what,
    async run() {
      const problem = await ensureBrowser(browser);
      if (problem) return { passed: 0, failed: 1, output: problem };
      return await runVitest(['--config', 'test/e2e/vitest.config.ts', '--project', browser], { minutes: 14 });
    },
  };
}

async function lintFirefoxBuild(): Promise<StepResult> {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'];
  const { output } = await run('web-ext', args, { minutes: 3 });
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const { errors, notices, warnings } = JSON.parse(json).summary as Record<string, number>;
  const found = `${errors} errors, ${notices} notices, ${warnings} warnings`;
  return errors || notices || warnings
    ? { passed: 0, failed: 1, output }
    : { passed: 1, failed: 0, output, notes: [found] };
}
