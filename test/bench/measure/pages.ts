import { type BenchBrowser, launchBenchBrowser } from '../browser/bench-browser.ts';
import type { Tab } from '../browser/tab.ts';
import { growthOf, ratioOf, sampleOf } from '../figures/statistics.ts';
import { benchPage, type Shape, sectionSelectors } from '../pages/bench-pages.ts';
import { allowSites } from './allow-sites.ts';
import { foldBiggest, frameLengths, isHiddenForGood, showTree } from './in-tab.ts';
import type { Subject } from './subject.ts';

/** What one load of a page gives. */
interface Load {
  cpuMs: number;
  memoryMb: number | null;
  /** 95th percentile. */
  frameMs: number;
}

/** What can be done with a tree only. */
interface Handling {
  foldAllCpuMs: number;
  unfoldAllCpuMs: number;
  foldBiggestMs: number;
}

/** Whole pages, with and without the extension in turns: CPU, memory, frames while scrolling; and folding. */
export async function measurePages(subject: Subject): Promise<void> {
  const without = await launchBenchBrowser(subject.web, null);
  const withIt = await launchBenchBrowser(subject.web, subject.extension);
  try {
    await allowSites(withIt);
    for (const shape of subject.shapes) await measureShape(subject, shape, without, withIt);
  } finally {
    await without.close();
    await withIt.close();
  }
}

async function measureShape(
  subject: Subject,
  shape: Shape,
  without: BenchBrowser,
  withIt: BenchBrowser,
): Promise<void> {
  const { figures, longThread } = subject;
  const costs: { n: number; cost: number }[] = [];
  for (const count of subject.counts) {
    const page = benchPage(shape, count);
    subject.web.publish(page.url, page.html);
    const plain: Load[] = [];
    const ours: Load[] = [];
    const handled: Handling[] = [];
    for (let run = 0; run < subject.runs; run++) {
      subject.say(`${shape}, ${count} comments, ${run + 1} of ${subject.runs}`);
      const loadPlain = async () => void plain.push(await load(without, page.url, shape, false));
      const loadOurs = async () => void ours.push(await load(withIt, page.url, shape, true, handled));
      // Whoever comes second finds the machine warmer: they take turns in that too.
      for (const next of run % 2 === 0 ? [loadPlain, loadOurs] : [loadOurs, loadPlain]) await next();
    }
    const name = `${shape}/${count}`;
    const where = `${shape}, ${count.toLocaleString('en')} comments`;
    const cpuMs = (loads: readonly Load[]) => loads.map((each) => each.cpuMs);
    const withMs = sampleOf(cpuMs(ours));
    if (withMs) costs.push({ n: count, cost: withMs.median });
    const isLong = count >= 1000;
    const ratio = ratioOf(cpuMs(ours), cpuMs(plain));
    figures.add(
      `cpu/${name}`,
      `tab CPU with ÷ without: ${where}`,
      '×',
      ratio,
      isLong ? { budget: 1.3, aim: 1 } : { budget: null },
    );
    figures.add(`cpu-without/${name}`, `tab CPU without: ${where}`, 'ms', sampleOf(cpuMs(plain)), { budget: null });
    const memory = (loads: readonly Load[]) => loads.flatMap(({ memoryMb }) => memoryMb ?? []);
    if (count >= longThread) {
      const share = ratioOf(memory(ours), memory(plain));
      figures.add(`memory/${name}`, `renderer memory with ÷ without: ${where}`, '×', share, { budget: 1, aim: 0.7 });
      const frames = sampleOf(ours.map(({ frameMs }) => frameMs));
      figures.add(`frames/${name}`, `scrolling, frame p95: ${where}`, 'ms', frames, { budget: 25 });
      const native = sampleOf(plain.map(({ frameMs }) => frameMs));
      figures.add(`frames-without/${name}`, `the same without: ${where}`, 'ms', native, { budget: null });
    }
    if (count !== longThread) continue;
    const of = (pick: (each: Handling) => number) => sampleOf(handled.map(pick));
    const [shut, opened, biggest] = [
      of((each) => each.foldAllCpuMs),
      of((each) => each.unfoldAllCpuMs),
      of((each) => each.foldBiggestMs),
    ];
    figures.add(`fold-all/${name}`, `fold all, CPU to paint: ${where}`, 'ms', shut, { budget: 60 });
    figures.add(`unfold-all/${name}`, `unfold all, CPU to paint: ${where}`, 'ms', opened, { budget: 300 });
    figures.add(`fold-biggest/${name}`, `fold the biggest branch, to paint: ${where}`, 'ms', biggest, {
      budget: 30,
      aim: 16,
    });
  }
  const growth = growthOf(costs);
  const sample = growth === null ? null : sampleOf([growth]);
  figures.add(`growth/${shape}`, `tab CPU with: power of N, ${shape}`, '×', sample, { budget: 1.15 });
}

async function load(
  browser: BenchBrowser,
  url: string,
  shape: Shape,
  hasTree: boolean,
  handled: Handling[] = [],
): Promise<Load> {
  const tab = await browser.newTab();
  try {
    await tab.goTo(url);
    if (hasTree) {
      await waitForTree(tab);
      // Giving the memory back is a part of the cost.
      await tab.evaluate(isHiddenForGood, sectionSelectors[shape]);
    }
    await tab.settle();
    const cpuMs = await tab.cpuMs();
    const memoryMb = await tab.memoryMb();
    await tab.settle();
    const frameMs = await tab.evaluate(frameLengths, 120, 90);
    await tab.settle();
    if (hasTree) handled.push(await handle(tab));
    return { cpuMs, memoryMb, frameMs };
  } finally {
    await tab.close();
  }
}

async function handle(tab: Tab): Promise<Handling> {
  // Keys are the tree's only where it is looked at.
  await tab.evaluate(showTree);
  await tab.settle();
  const foldBiggestMs = await tab.evaluate(foldBiggest);
  await tab.settle();
  await tab.evaluate(foldBiggest);
  await tab.evaluate(showTree);
  await tab.settle();
  const foldAllCpuMs = await tab.cpuUntilPainted(() => tab.press('1'));
  await tab.evaluate(showTree);
  await tab.settle();
  const unfoldAllCpuMs = await tab.cpuUntilPainted(() => tab.press('0'));
  return { foldAllCpuMs, unfoldAllCpuMs, foldBiggestMs };
}

/** Throws where no tree comes: a page that is left alone costs nothing, and would look like a triumph. */
export async function waitForTree(tab: Tab): Promise<void> {
  const stands = await tab.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const startedAt = performance.now();
        const look = () => {
          if (document.querySelector('understory-reader[ready][complete]')) resolve(true);
          else if (performance.now() - startedAt > 60_000) resolve(false);
          else setTimeout(look, 100);
        };
        look();
      }),
  );
  if (!stands) throw new Error('No tree came up within a minute');
}
