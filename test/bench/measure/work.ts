import { bundle } from '../../support/bundle.ts';
import { launchBenchBrowser } from '../browser/bench-browser.ts';
import { growthOf, sampleOf } from '../figures/statistics.ts';
import { benchPage } from '../pages/bench-pages.ts';
import type { Subject } from './subject.ts';

const globalName = 'benchPageWork';
const warmRuns = 5;

/** The reader's pieces by themselves, each as cold as a page finds it: reading, implied replies, hiding the original. */
export async function measureWork(subject: Subject): Promise<void> {
  const { figures, longThread } = subject;
  const script = await bundle('test/bench/in-browser/page-work.ts', globalName, subject.sources);
  const browser = await launchBenchBrowser(subject.web, null);
  try {
    for (const shape of subject.shapes) {
      const costs: { n: number; cost: number }[] = [];
      for (const count of subject.counts) {
        const page = benchPage(shape, count);
        subject.web.publish(page.url, page.html);
        const reading: number[] = [];
        const implying: number[] = [];
        const warm: number[] = [];
        const hiding: number[] = [];
        for (let run = 0; run < subject.runs; run++) {
          subject.say(`reading ${shape}, ${count} comments, ${run + 1} of ${subject.runs}`);
          const tab = await browser.newTab();
          await tab.goTo(page.url);
          await tab.run(script);
          await tab.settle();
          let read: unknown;
          const ms = await tab.cpuOf(async () => {
            read = await tab.run(`${globalName}.read()`);
          });
          if (read !== count) throw new Error(`${read} of ${count} comments were read on ${shape}`);
          reading.push((ms * 1000) / count);
          if (count === longThread) {
            const imply = () => tab.cpuOf(() => tab.run(`${globalName}.imply()`));
            implying.push(await imply());
            if (run === 0) for (let i = 0; i < warmRuns; i++) warm.push(await imply());
            hiding.push(await tab.cpuOf(() => tab.run(`${globalName}.hide()`)));
          }
          await tab.close();
        }
        const where = `${shape}, ${count.toLocaleString('en')} comments`;
        const name = `${shape}/${count}`;
        const sample = sampleOf(reading);
        if (sample) costs.push({ n: count, cost: sample.median * count });
        figures.add(`read/${name}`, `reading, CPU per comment: ${where}`, 'µs', sample, { budget: 25 });
        if (count !== longThread) continue;
        figures.add(`implied/${name}`, `implied replies, first time, CPU: ${where}`, 'ms', sampleOf(implying), {
          budget: 60,
        });
        figures.add(`implied-warm/${name}`, `implied replies, again: ${where}`, 'ms', sampleOf(warm), { budget: null });
        figures.add(`hide/${name}`, `hiding the page's own list, CPU: ${where}`, 'ms', sampleOf(hiding), {
          budget: 60,
        });
      }
      const growth = growthOf(costs);
      figures.add(
        `read-growth/${shape}`,
        `reading: power of N, ${shape}`,
        '×',
        growth === null ? null : sampleOf([growth]),
        { budget: 1.15 },
      );
    }
  } finally {
    await browser.close();
  }
}
