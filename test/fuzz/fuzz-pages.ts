import { globSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { JSDOM, VirtualConsole } from 'jsdom';
import { createPurifier } from '../../utils/dom/purify.ts';
import { randomFrom } from '../support/random-from.ts';
import { crookPage } from './crook-page.ts';
import { readHostile } from './faults-of.ts';

export interface Fuzzed {
  pages: number;
  withComments: number;
  comments: number;
  /** Could not be made; they count for nothing else. */
  unmade: number;
  faults: number;
  /** CPU that the page took which took longest, and which that was. */
  longestMs: number;
  longestSeed: number;
}

/** CPU. A page that takes more hangs. */
const mostMs = 10_000;

const pages = globSync('test/pages/**/*.html').sort();

/** The test page that the hostile page of a seed is made of: a path. */
export function pageOfSeed(seed: number): string {
  return pages[Math.floor(randomFrom(seed)() * pages.length)] as string;
}

/** Reads `count` hostile pages, that of seed `first` first, and tells of every fault as it is found. */
export async function fuzzPages(
  { first, count }: { first: number; count: number },
  tell: (fault: string) => void,
): Promise<Fuzzed> {
  const purify = createPurifier(new JSDOM('').window as unknown as Window & typeof globalThis);
  const found: Fuzzed = {
    pages: 0,
    withComments: 0,
    comments: 0,
    unmade: 0,
    faults: 0,
    longestMs: 0,
    longestSeed: first,
  };
  for (let seed = first; seed < first + count; seed++) {
    const random = randomFrom(seed);
    const page = pageOfSeed(seed);
    random(); // Which chose the page.
    const url = `https://blog.example/2026/${page.split('/').at(-1)}`;
    const dom = new JSDOM(readFileSync(page, 'utf8'), { url, virtualConsole: new VirtualConsole() });
    const { document } = dom.window;
    const root = document.documentElement;
    const crooks = crooksDone(document, random);
    if (!crooks) {
      found.unmade += 1;
      dom.window.close();
      continue;
    }
    const started = process.cpuUsage();
    const { comments, faults } = readHostile(document, root, url, purify);
    const { user, system } = process.cpuUsage(started);
    const tookMs = (user + system) / 1000;
    if (tookMs > mostMs) faults.push(`it took ${Math.round(tookMs)} ms of CPU`);
    for (const fault of new Set(faults)) tell(`seed ${seed}, ${page} (${crooks.join(', ')}): ${fault}`);
    found.pages += 1;
    found.withComments += comments > 0 ? 1 : 0;
    found.comments += comments;
    found.faults += faults.length;
    if (tookMs > found.longestMs) [found.longestMs, found.longestSeed] = [tookMs, seed];
    dom.window.close();
    // What weak references hold is given back between tasks only.
    await setImmediate();
  }
  return found;
}

/** Null where the page can't be made. */
function crooksDone(document: Document, random: () => number): string[] | null {
  try {
    return crookPage(document, random);
  } catch {
    // jsdom stumbles over some of what it can make: an <option> in a <select> of another namespace.
    return null;
  }
}
