import type { CDPSession } from 'playwright';
import type { ChromiumBrowser, ChromiumPage } from '../../support/browser/chromium.ts';
import { hostilePages } from '../../support/layouts/hostile.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { randomFrom } from '../../support/random-from.ts';
import type { TestWeb } from '../../support/test-web.ts';
import { slopeOf } from '../figures/statistics.ts';

/** What something held, in KB after collecting garbage, after so many page loads. */
export interface Course {
  name: string;
  points: { x: number; y: number }[];
}

interface SoakOptions {
  loads: number;
  threads: number;
  seed: number;
  say(text: string): void;
}

const measureEvery = 25;
/** Scripts are compiled and tables filled by then. */
const warmUp = 50;

/**
 * Reads for a long time in one tab: threads are opened, loaded again, gone back to, scrolled, folded, bookmarked. Beside
 * it a page that draws its comments anew ten times a second stays open.
 */
export async function soak(browser: ChromiumBrowser, web: TestWeb, options: SoakOptions): Promise<Course[]> {
  const random = randomFrom(options.seed);
  const urls = Array.from({ length: options.threads }, (_, n) => {
    const post = plainPost(`soak-${n}.example`, `Soak ${n}`);
    web.publish(post.url, wordpressPage(post, plainThread(20 + (n % 7) * 15)));
    return post.url;
  });
  const restless = hostilePages.restless();
  web.publish(restless.url, restless.html);
  const beside = (await browser.open(restless.url)) as ChromiumPage;
  const page = (await browser.open(urls[0] as string)) as ChromiumPage;
  const worker = await attachToWorker(page.cdp, browser.extensionId);
  const courses = {
    worker: { name: 'the worker', points: [] } as Course,
    tab: { name: 'a tab that goes from page to page', points: [] } as Course,
    nodes: { name: 'its nodes (a thousand)', points: [] } as Course,
    beside: { name: 'a tab whose page redraws', points: [] } as Course,
  };

  for (let load = 1; load <= options.loads; load++) {
    const isMeasured = load % measureEvery === 0;
    const way = random();
    if (isMeasured) await page.goTo(urls[0] as string);
    else if (way < 0.15) await page.reload();
    else if (way < 0.3 && load > 3) await page.back();
    else await page.goTo(urls[Math.floor(random() * urls.length)] as string);
    await page.waitFor(() => document.querySelector('understory-reader[complete]') !== null);
    if (!isMeasured) {
      await page.evaluate(readABit, Array.from({ length: 6 }, random));
      continue;
    }
    // A comment is read after a second; marks, folds and the count on the button are told within another.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    if (load < warmUp) continue;
    courses.worker.points.push({ x: load, y: await worker.heapKb() });
    courses.tab.points.push({ x: load, y: await heapKb(page.cdp) });
    courses.nodes.points.push({ x: load, y: (await page.cdp.send('Memory.getDOMCounters')).nodes / 1000 });
    courses.beside.points.push({ x: load, y: await heapKb(beside.cdp) });
    options.say(
      `${load}: ${Object.values(courses)
        .map(({ name, points }) => `${name} ${points.at(-1)?.y.toFixed(1)}`)
        .join(', ')}`,
    );
  }
  await page.close();
  await beside.close();
  return Object.values(courses);
}

/** "the worker: 1,403 KB, 0.2 ± 0.1 KB a load" */
export function describeCourse({ name, points }: Course): string {
  const { slope, error } = slopeOf(points) ?? { slope: Number.NaN, error: Number.NaN };
  const last = points.at(-1)?.y ?? Number.NaN;
  return `${name}: ${last.toFixed(1)} KB at the end, slope ${slope.toFixed(3)} ± ${error.toFixed(3)} KB a page load`;
}

async function heapKb(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1024;
}

/** By the protocol itself: the driver shows workers of extensions, and not what they hold. While it is attached, the browser leaves the worker running. */
async function attachToWorker(cdp: CDPSession, extensionId: string): Promise<{ heapKb(): Promise<number> }> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!target) throw new Error('The worker is not running');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const waiting = new Map<number, (result: never) => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result as never);
  });
  let calls = 0;
  const send = <R>(method: string) =>
    new Promise<R>((resolve) => {
      calls += 1;
      waiting.set(calls, resolve as never);
      void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: calls, method }) });
    });
  return {
    async heapKb() {
      for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage');
      return (await send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize / 1024;
    },
  };
}

/** Runs in the page: scrolls, and presses some of what a row has. */
async function readABit(numbers: number[]): Promise<void> {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const rows = [...(root?.querySelectorAll('article') ?? [])];
  for (const number of numbers) {
    const row = rows[Math.floor(number * rows.length)];
    row?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const buttons = [...(row?.querySelectorAll<HTMLElement>('button[aria-expanded], button[aria-pressed]') ?? [])];
    buttons[Math.floor(number * 997) % Math.max(1, buttons.length)]?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
