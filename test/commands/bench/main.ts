import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Figures } from '../../bench/figures/figures.ts';
import { drawTable, jsonLine } from '../../bench/figures/table.ts';
import type { Subject } from '../../bench/measure/subject.ts';
import { startTestWeb } from '../../support/test-web.ts';
import { ensureBrowser } from '../setup/browsers.mjs';
import { root, run, withProgress } from '../setup/run.mjs';
import { checkOutBase } from './base.ts';
import { type Group, groupNames, groups } from './groups.ts';

const usage = `Measures how fast Understory is. Prints a table and, last, one line of JSON.

  npm run bench -- [--quick] [--only NAME,NAME] [--base REV] [--no-build]

  --quick     fewer runs, one kind of page: about two minutes
  --only      ${groupNames.join(', ')}
  --base      a commit to compare with: it is built in a folder of its own, and both are measured in turns
  --no-build  measures the builds that are there`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: groupNames.join(',') },
      base: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const chosen = values.only.split(',').map(groupNamed);
  const needsFirefox = chosen.some(({ browser }) => browser === 'firefox');
  for (const name of new Set<Group['browser']>(['chromium', ...chosen.map(({ browser }) => browser)])) {
    const problem = await ensureBrowser(name);
    if (problem) console.error(problem);
  }
  if (!values['no-build']) await buildFor(root, needsFirefox);
  const base = values.base ? await checkOutBase(values.base) : null;
  const web = await startTestWeb();
  try {
    if (base) await buildFor(base.folder, false);
    const runs = values.quick ? 3 : 5;
    const now = subjectOf(root, web, values.quick, base ? 1 : runs);
    const before = base && subjectOf(base.folder, web, values.quick, 1);
    for (const { name, browser, measure } of chosen) {
      // Two commits take turns run by run: what else the machine does, it does to both.
      const both = before && browser === 'chromium' ? [now, before] : [now];
      for (let round = 0; round < (base ? runs : 1); round++) {
        for (const subject of round % 2 === 0 ? both : both.toReversed()) await measureSoundly(name, subject, measure);
      }
    }
    const medians =
      before && new Map(before.figures.all.flatMap(({ id, sample }) => (sample ? [[id, sample.median]] : [])));
    console.log(drawTable(now.figures.all, medians));
    console.log(jsonLine(now.figures.all, conditionsOf(values.base ?? null, values.quick, medians)));
  } finally {
    await web.close();
    await base?.remove();
  }
}

function groupNamed(name: string): Group {
  const group = groups.find((each) => each.name === name);
  if (!group) throw new Error(`Unknown name "${name}": ${groupNames.join(', ')}`);
  return group;
}

/** What fails to be measured must not cost the figures that were. */
async function measureSoundly(name: string, subject: Subject, measure: Group['measure']): Promise<void> {
  try {
    await measure(subject);
  } catch (error) {
    // It stands in the table as a figure that is missing, with the reason.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    subject.figures.add(`${name}/failed`, `${name}: could not be measured`, 'ms', null, { budget: null }, reason);
    process.exitCode = 1;
  }
}

function subjectOf(folder: string, web: Subject['web'], quick: boolean, runs: number): Subject {
  return {
    web,
    extension: join(folder, '.output/chrome-mv3-e2e'),
    shipped: join(folder, '.output/chrome-mv3'),
    sources: folder,
    figures: new Figures(),
    runs,
    shapes: quick ? ['wordpress'] : ['wordpress', 'blogger', 'hackernews'],
    counts: quick ? [1000, 5000] : [100, 1000, 5000, 10_000],
    longThread: 5000,
    say: (text) => console.error(`  ${text}`),
  };
}

async function buildFor(folder: string, firefoxToo: boolean): Promise<void> {
  const builds = [[], ['--mode', 'e2e'], ...(firefoxToo ? [['-b', 'firefox', '--mode', 'e2e']] : [])];
  for (const args of builds) {
    const { ok, output } = await withProgress(`Building ${['wxt', ...args].join(' ')} in ${folder}`, () =>
      run('wxt', ['build', folder, ...args], { minutes: 3 }),
    );
    if (!ok) throw new Error(`The extension could not be built:\n${output}`);
  }
}

function conditionsOf(
  base: string | null,
  quick: boolean,
  medians: ReadonlyMap<string, number> | null,
): Record<string, unknown> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return {
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain') !== '',
    quick,
    cores: cpus().length,
    load: loadavg()[0],
    ...(medians ? { base, baseMedians: Object.fromEntries(medians) } : {}),
  };
}

try {
  await main();
} catch (error) {
  // A command's last word is its message; the stack says nothing to the person who typed it.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
