import type { BrowserContext, CDPSession } from 'playwright';
import { rendererMemoryMb } from './renderer-memory.ts';
import { recordTrace, type Trace } from './trace.ts';

/** A tab and what its main thread has done so far. */
export interface Tab {
  goTo(url: string): Promise<void>;
  /** Runs a function in the page (its text only: it must hold all it needs) and waits for its answer. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs a script's text in the page, whatever policy the page has. */
  run(script: string): Promise<unknown>;
  /** A function that every document of the tab runs before its own scripts. */
  beforeScripts(fn: () => void): Promise<void>;
  press(key: string): Promise<void>;
  /** Milliseconds of CPU the main thread has used for tasks; a busy machine does not lengthen them. */
  cpuMs(): Promise<number>;
  /** What it uses for some work, until it is quiet again. */
  cpuOf(work: () => Promise<unknown>): Promise<number>;
  /** What it uses for some work up to the frame that shows it. */
  cpuUntilPainted(work: () => Promise<unknown>): Promise<number>;
  /** Waits until the main thread has had nothing to do for a while. */
  settle(): Promise<void>;
  /** Everything the main thread did during the work, task by task. */
  trace(work: () => Promise<unknown>): Promise<Trace>;
  /** Private memory of the tab's renderer after collecting garbage; null where the system does not tell. */
  memoryMb(): Promise<number | null>;
  close(): Promise<void>;
}

const quietMs = 200;
/** Counters and frames that need nothing: not work that anybody waits for. */
const idleCpuMs = 4;
const mostLooks = 150;

export async function openTab(context: BrowserContext, profile: string): Promise<Tab> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

  const cpuMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('The browser counts no CPU time');
    return seconds * 1000;
  };
  const settle = async () => {
    let before = await cpuMs();
    for (let quiet = 0, looks = 0; quiet < 2; looks++) {
      if (looks === mostLooks) throw new Error('The page never comes to rest');
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      const now = await cpuMs();
      quiet = now - before < idleCpuMs ? quiet + 1 : 0;
      before = now;
    }
  };
  return {
    async goTo(url) {
      await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    },
    evaluate: (fn, ...args) => run(cdp, `(${fn})(...${JSON.stringify(args)})`),
    run: (script) => run(cdp, script),
    async beforeScripts(fn) {
      await page.addInitScript(fn);
    },
    press: (key) => page.keyboard.press(key),
    cpuMs,
    async cpuOf(work) {
      const before = await cpuMs();
      await work();
      await settle();
      return (await cpuMs()) - before;
    },
    async cpuUntilPainted(work) {
      const before = await cpuMs();
      await work();
      await run(cdp, `(${untilPainted})()`);
      return (await cpuMs()) - before;
    },
    settle,
    trace: (work) => recordTrace(cdp, work),
    async memoryMb() {
      for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
      return rendererMemoryMb(profile);
    },
    close: () => page.close(),
  };
}

/** Runs in the page. The first task after a frame runs when that frame has been painted; the first may be under way. */
async function untilPainted(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

async function run<R>(cdp: CDPSession, expression: string): Promise<R> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as R;
}
