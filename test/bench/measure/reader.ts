import { launchBenchBrowser } from '../browser/bench-browser.ts';
import type { Duration } from '../browser/trace.ts';
import { sampleOf } from '../figures/statistics.ts';
import { benchPage, quietPage } from '../pages/bench-pages.ts';
import { allowSites } from './allow-sites.ts';
import { markStages } from './in-tab.ts';
import { waitForTree } from './pages.ts';
import type { Subject } from './subject.ts';

const quietElements = 1439;

/** The reader on a long page, from its first line to its last row, as the browser's timeline shows it; and the probe. */
export async function measureReader(subject: Subject): Promise<void> {
  const { figures, longThread } = subject;
  const browser = await launchBenchBrowser(subject.web, subject.extension);
  try {
    await allowSites(browser);
    for (const shape of subject.shapes) {
      const page = benchPage(shape, longThread);
      subject.web.publish(page.url, page.html);
      const stages = { read: [], ready: [], complete: [], longest: [], probe: [] } as Record<
        string,
        (Duration | null)[]
      >;
      for (let run = 0; run < subject.runs; run++) {
        subject.say(`${shape}, first screen, ${run + 1} of ${subject.runs}`);
        const tab = await browser.newTab();
        await tab.beforeScripts(markStages);
        const trace = await tab.trace(async () => {
          await tab.goTo(page.url);
          await waitForTree(tab);
        });
        stages.probe?.push(trace.script('probe.js'));
        stages.read?.push(trace.script('reader.js'));
        stages.ready?.push(trace.between('reader.js', 'bench-ready'));
        stages.complete?.push(trace.between('reader.js', 'bench-complete'));
        stages.longest?.push(trace.longestTask('reader.js', 'bench-complete'));
        await tab.close();
      }
      const wall = (stage: string) => sampleOf((stages[stage] ?? []).flatMap((each) => each?.wallMs ?? []));
      const cpu = (stage: string) => sampleOf((stages[stage] ?? []).flatMap((each) => each?.cpuMs ?? []));
      const where = `${shape}, ${longThread.toLocaleString('en')} comments`;
      const name = `${shape}/${longThread}`;
      figures.add(`first-screen/${name}`, `reader start → first screen: ${where}`, 'ms', wall('ready'), {
        budget: 350,
        aim: 150,
      });
      figures.add(`first-screen-cpu/${name}`, `the same, CPU: ${where}`, 'ms', cpu('ready'), { budget: 250 });
      figures.add(`all-rows/${name}`, `reader start → all rows: ${where}`, 'ms', wall('complete'), {
        budget: 900,
        aim: 400,
      });
      figures.add(`all-rows-cpu/${name}`, `the same, CPU: ${where}`, 'ms', cpu('complete'), { budget: null });
      figures.add(`longest-task/${name}`, `longest task of ours: ${where}`, 'ms', wall('longest'), {
        budget: 100,
        aim: 50,
      });
      figures.add(`longest-task-cpu/${name}`, `the same, CPU: ${where}`, 'ms', cpu('longest'), { budget: null });
      figures.add(`reader-script/${name}`, `first task of reader.js, CPU: ${where}`, 'ms', cpu('read'), {
        budget: null,
      });
      figures.add(`probe-here/${name}`, `probe on that page, CPU: ${where}`, 'ms', cpu('probe'), { budget: null });
    }
  } finally {
    await browser.close();
  }
}

/** What everybody pays everywhere: the probe on a page that has no comments. */
export async function measureProbe(subject: Subject): Promise<void> {
  const page = quietPage(quietElements);
  subject.web.publish(page.url, page.html);
  const browser = await launchBenchBrowser(subject.web, subject.extension);
  const took: Duration[] = [];
  const early: Duration[] = [];
  try {
    for (let run = 0; run < 3 * subject.runs; run++) {
      subject.say(`probe, ${run + 1} of ${3 * subject.runs}`);
      const tab = await browser.newTab();
      const trace = await tab.trace(async () => {
        await tab.goTo(page.url);
        await tab.settle();
      });
      took.push(...(trace.script('probe.js') === null ? [] : [trace.script('probe.js') as Duration]));
      early.push(...(trace.script('early.js') === null ? [] : [trace.script('early.js') as Duration]));
      await tab.close();
    }
  } finally {
    await browser.close();
  }
  const what = `probe on a page without comments, ${quietElements.toLocaleString('en')} elements, CPU`;
  subject.figures.add('probe', what, 'ms', sampleOf(took.map(({ cpuMs }) => cpuMs)), { budget: 1.3, aim: 0.6 });
  subject.figures.add('early', 'early.js on that page, CPU', 'ms', sampleOf(early.map(({ cpuMs }) => cpuMs)), {
    budget: null,
  });
}
