import { bundle } from '../../support/bundle.ts';
import { type BenchBrowser, launchBenchBrowser } from '../browser/bench-browser.ts';
import type { Tab } from '../browser/tab.ts';
import { sampleOf } from '../figures/statistics.ts';
import type { Subject } from './subject.ts';

const globalName = 'benchStorage';
const longThread = 10_000;
const megabyte = 2 ** 20;

/** The database, in a page of the extension with the background's own code. */
export async function measureStorage(subject: Subject): Promise<void> {
  const { figures, runs } = subject;
  const browser = await launchBenchBrowser(subject.web, subject.extension);
  try {
    const tab = await openOwnPage(subject, browser);
    subject.say('opening and saving');
    const openings = await ask<number[]>(tab, `openings(${longThread}, ${4 * runs})`);
    const savings = await ask<number[]>(tab, `savings(${longThread}, ${4 * runs})`);
    figures.add('open', 'open a thread of 10,000 ids', 'ms', sampleOf(openings), { budget: 5 });
    figures.add('save', 'save 40 marks in it', 'ms', sampleOf(savings), { budget: 5 });
    const cold: number[] = [];
    for (let run = 0; run < runs; run++) {
      subject.say(`cold worker, ${run + 1} of ${runs}`);
      await browser.stopBackground();
      cold.push(await ask<number>(tab, 'answering()'));
    }
    figures.add('cold', 'a stopped worker’s first answer from the database', 'ms', sampleOf(cold), { budget: 40 });
    subject.say('a million read comments');
    const bytes = await ask<number>(tab, 'remember(1000, 1000, 1)');
    figures.add('million', 'one million read comments on disk', 'MB', sampleOf([bytes / megabyte]), {
      budget: 10,
      aim: 4,
    });
    const countings = await ask<number[]>(tab, `countings(${2 * runs})`);
    figures.add('count', 'counting unread over all of them', 'ms', sampleOf(countings), { budget: 20 });
  } finally {
    await browser.close();
  }
}

/** The popup with a long past behind it, from its opening to its rows on the screen. */
export async function measurePopup(subject: Subject): Promise<void> {
  const browser = await launchBenchBrowser(subject.web, subject.extension);
  try {
    const own = await openOwnPage(subject, browser);
    subject.say('2,000 threads and 5,000 bookmarks');
    await ask(own, 'remember(2000, 60, 0.7)');
    await ask(own, 'bookmark(5000)');
    await own.close();
    for (const section of ['following', 'bookmarks']) {
      const took: number[] = [];
      for (let run = 0; run < 2 * subject.runs; run++) {
        subject.say(`popup, ${section}, ${run + 1} of ${2 * subject.runs}`);
        const tab = await browser.newTab();
        await tab.beforeScripts(noteFirstRow);
        await tab.goTo(browser.ownUrl(`popup.html#${section}`));
        took.push(await tab.evaluate(whenRowsArePainted));
        await tab.close();
      }
      const what = `popup, 2,000 threads, 5,000 bookmarks: open → rows of “${section}” painted`;
      subject.figures.add(`popup/${section}`, what, 'ms', sampleOf(took), { budget: 150, aim: 80 });
    }
  } finally {
    await browser.close();
  }
}

async function openOwnPage(subject: Subject, browser: BenchBrowser): Promise<Tab> {
  const script = await bundle('test/bench/in-browser/storage-work.ts', globalName, subject.sources);
  const tab = await browser.newTab();
  await tab.goTo(browser.ownUrl('welcome.html'));
  await tab.run(script);
  return tab;
}

async function ask<Answer>(tab: Tab, call: string): Promise<Answer> {
  return (await tab.run(`${globalName}.${call}`)) as Answer;
}

/** Runs in the popup, before its own scripts. */
function noteFirstRow(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.popup-row')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('bench-painted');
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the popup: milliseconds from opening it. */
async function whenRowsArePainted(): Promise<number> {
  for (let tries = 0; tries < 400; tries++) {
    const [mark] = performance.getEntriesByName('bench-painted');
    if (mark) return mark.startTime;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The popup shows no rows');
}
