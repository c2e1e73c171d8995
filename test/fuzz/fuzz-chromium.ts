import { readFileSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium } from 'playwright';
import type { ChromiumBrowser } from '../support/browser/chromium.ts';
import { findChromium } from '../support/browsers.mjs';
import { bundle } from '../support/bundle.ts';
import { pageOfSeed } from './fuzz-pages.ts';
import type { PageOutcome } from './in-page.ts';

export interface FuzzedInBrowser {
  pages: number;
  withTree: number;
  rows: number;
  crashes: number;
  /** Of pages on which the browser crashes without the extension too; they count for nothing else. */
  ownCrashes: number;
  hangs: number;
  /** Errors of our scripts, in the pages and in the background. */
  alarms: number;
  /** Pages that were not as before after "Original", or after the extension had left. */
  changed: number;
  /** CPU of the page that took longest, and which that was. */
  longestMs: number;
  longestSeed: number;
}

/** CPU of the page's main thread. A page that takes more hangs, and so does one that has not answered in the time on the wall. */
const mostCpuMs = 10_000;
const mostWallMs = 90_000;
const scriptUrl = 'https://blog.example/crook.js';
/** Nothing of the page's own runs or is fetched: what happens there is ours. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${scriptUrl}`;

/**
 * Opens `count` hostile pages in the built extension, that of seed `first` first, in some tabs at a time. Each is read as
 * any page is: the probe asks, the background brings the reader. Then "Original" is pressed, and then the extension leaves.
 */
export async function fuzzChromium(
  browser: ChromiumBrowser,
  { first, count, tabs }: { first: number; count: number; tabs: number },
  tell: (fault: string) => void,
): Promise<FuzzedInBrowser> {
  const script = await bundle('test/fuzz/in-page.ts', 'understoryFuzz');
  const found: FuzzedInBrowser = {
    ...{ pages: 0, withTree: 0, rows: 0, crashes: 0, ownCrashes: 0, hangs: 0, alarms: 0, changed: 0, longestMs: 0 },
    longestSeed: first,
  };
  const errorsBefore = (await browser.extensionErrors()).length;
  let next = first;
  const work = async () => {
    let tab: FuzzTab | null = null;
    while (next < first + count) {
      const seed = next++;
      tab ??= await openTab(browser.context(), browser.extensionId, script);
      const { outcome, alarms, cpuMs, end } = await tab.read(seed);
      if (end === 'crash' && (await crashesAlone(seed, script))) {
        found.ownCrashes += 1;
        await tab.close();
        tab = null;
        continue;
      }
      found.pages += 1;
      found.rows += outcome?.rows ?? 0;
      if (outcome && outcome.rows > 0) found.withTree += 1;
      if (outcome && outcome.faults.length > 0) found.changed += 1;
      if (end === 'crash') found.crashes += 1;
      if (end === 'hang') found.hangs += 1;
      found.alarms += alarms.length;
      if (cpuMs > found.longestMs) [found.longestMs, found.longestSeed] = [cpuMs, seed];
      const faults = [...(outcome?.faults ?? []), ...alarms.map((alarm) => `an alarm: ${alarm}`)];
      if (end !== 'done') faults.push(`a ${end}, ${Math.round(cpuMs)} ms of CPU`);
      for (const fault of faults) tell(`seed ${seed}, ${pageOfSeed(seed)}: ${fault}`);
      if (outcome) continue;
      await tab.close();
      tab = null;
    }
    await tab?.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
  for (const error of (await browser.extensionErrors()).slice(errorsBefore)) {
    found.alarms += 1;
    tell(`an alarm: ${error}`);
  }
  return found;
}

interface Read {
  /** Null where the tab is lost. */
  outcome: PageOutcome | null;
  alarms: string[];
  cpuMs: number;
  end: 'done' | 'crash' | 'hang';
}

interface FuzzTab {
  read(seed: number): Promise<Read>;
  close(): Promise<void>;
}

async function openTab(context: BrowserContext, extensionId: string, script: string): Promise<FuzzTab> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const ownOrigin = `chrome-extension://${extensionId}`;
  const crashed = new Promise<'crash'>((resolve) => page.once('crash', () => resolve('crash')));
  let alarms: string[] = [];
  let seed = 0;
  let ownWorld: number | null = null;
  let letRun: () => void = () => {};

  cdp.on('Fetch.requestPaused', ({ requestId, request: { url } }) => {
    if (url === scriptUrl) {
      // What is to hear of our scripts' calls has to be there before them.
      letRun = () => {
        letRun = () => {};
        void fulfil(cdp, requestId, `${script};understoryFuzz.begin(${seed});`, 'text/javascript');
      };
      if (ownWorld !== null) letRun();
    } else void fulfil(cdp, requestId, htmlOf(seed), 'text/html; charset=utf-8');
  });
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (origin !== ownOrigin || auxData?.type !== 'isolated' || auxData.frameId !== frameTree.frame.id) return;
    void cdp.send('Runtime.evaluate', { contextId: id, expression: `(${hearCalls})()` }).then(() => {
      ownWorld = id;
      letRun();
    });
  });
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, executionContextId } }) => {
    if (executionContextId === ownWorld) alarms.push(exception?.description ?? text);
  });
  cdp.on('Runtime.consoleAPICalled', ({ executionContextId, args }) => {
    if (executionContextId === ownWorld) alarms.push(args.map((arg) => arg.value ?? arg.description).join(' '));
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await cdp.send('Runtime.enable');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

  const go = async (): Promise<PageOutcome> => {
    const loaded = new Promise<void>((resolve) => cdp.once('Page.domContentEventFired', () => resolve()));
    await cdp.send('Page.navigate', { url: `https://blog.example/${seed}/${pageOfSeed(seed).split('/').at(-1)}` });
    await loaded;
    await ask(cdp, `(${settled})()`, ownWorld);
    const outcome = await ask<PageOutcome>(cdp, 'understoryFuzz.original()');
    await ask(cdp, 'globalThis.understoryReader?.stop()', ownWorld);
    outcome.faults.push(...(await ask<string[]>(cdp, 'understoryFuzz.left()')));
    return outcome;
  };
  const cpuOf = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  await cdp.send('Page.enable');
  return {
    async read(of) {
      seed = of;
      alarms = [];
      ownWorld = null;
      letRun = () => {};
      const before = await cpuOf();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'hang'>((resolve) => {
        timer = setTimeout(() => resolve('hang'), mostWallMs);
      });
      const outcome = await Promise.race([go(), crashed, late]);
      clearTimeout(timer);
      if (typeof outcome === 'string') return { outcome: null, alarms, cpuMs: 0, end: outcome };
      const cpuMs = (await cpuOf()) - before;
      return { outcome, alarms, cpuMs, end: cpuMs > mostCpuMs ? 'hang' : 'done' };
    },
    close: () => page.close(),
  };
}

/** Whether the browser crashes on the page without us. */
async function crashesAlone(seed: number, script: string): Promise<boolean> {
  const browser = await chromium.launch({ executablePath: await findChromium() });
  try {
    const page = await browser.newPage();
    let isCrashed = false;
    page.once('crash', () => {
      isCrashed = true;
    });
    await page.route('**/*', (route) => {
      const isScript = route.request().url() === scriptUrl;
      const body = isScript ? `${script};understoryFuzz.begin(${seed});` : htmlOf(seed);
      return route.fulfill({ body, contentType: isScript ? 'text/javascript' : 'text/html' });
    });
    await page.goto('https://blog.example/').catch(() => {
      // Of a page that crashed; one that merely would not load has not.
    });
    await page.screenshot().catch(() => {
      // As above. What was laid out has been drawn by now.
    });
    return isCrashed;
  } finally {
    await browser.close();
  }
}

function htmlOf(seed: number): string {
  return readFileSync(pageOfSeed(seed), 'utf8').replace(
    /<head[^>]*>|$/,
    (head) => `${head}<script src="${scriptUrl}"></script>`,
  );
}

async function fulfil(cdp: CDPSession, requestId: string, body: string, type: string): Promise<void> {
  await cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'content-type', value: type },
      { name: 'content-security-policy', value: policy },
    ],
    body: Buffer.from(body).toString('base64'),
  });
}

async function ask<R>(cdp: CDPSession, expression: string, contextId: number | null = null): Promise<R> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    ...{ expression, awaitPromise: true, returnByValue: true },
    ...(contextId === null ? {} : { contextId }),
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as R;
}

/* The following run in the world of our own scripts, beside them. */

interface Heard {
  pending: number;
  isReaderComing: boolean;
  decided: number;
}

/** Notes what our scripts ask the background, and when the reader has decided what is to be done. */
function hearCalls(): void {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own objects
  const world = globalThis as any;
  const heard: Heard = { pending: 0, isReaderComing: false, decided: 0 };
  world.heard = heard;
  for (const runtime of new Set([world.browser?.runtime, world.chrome?.runtime])) {
    if (!runtime) continue;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message: { call: string }) => {
      heard.pending += 1;
      try {
        const reply = await send(message);
        if (message.call === 'sectionSeen' && reply?.value) heard.isReaderComing = true;
        return reply;
      } finally {
        heard.pending -= 1;
      }
    };
  }
  let layOut: () => void = world.understoryLayOut ?? (() => {});
  Object.defineProperty(world, 'understoryLayOut', {
    get: () => () => {
      heard.decided += 1;
      layOut();
    },
    set: (to) => {
      layOut = to;
    },
  });
}

/** Waits until the probe has looked and, where it asked for the reader, that has decided. */
async function settled(): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const world = globalThis as any;
  const heard: Heard = world.heard;
  const isSettled = () => world.understoryProbe && heard.pending === 0 && (!heard.isReaderComing || heard.decided > 0);
  while (!isSettled()) await new Promise((resolve) => setTimeout(resolve, 5));
}
