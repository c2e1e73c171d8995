import { browser } from 'wxt/browser';
import type { ParsePage } from '../follow/source.ts';
import { askParser } from '../messaging/parsing.ts';

const path = '/offscreen.html';

let opening: Promise<void> | null = null;

/**
 * Reads a fetched page in a page of our own that nobody sees. It is made when it is needed, and goes by itself once
 * there is nothing more to read. Throws where the browser gives no such page.
 */
export const parsePage: ParsePage = async (page) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    await open();
    const reading = await askParser(page);
    if (reading !== undefined) return reading;
    // It went between two pages.
  }
  throw new Error('The page that parses does not answer');
};

/** Several at once share one. */
function open(): Promise<void> {
  opening ??= make().finally(() => {
    opening = null;
  });
  return opening;
}

async function make(): Promise<void> {
  // Firefox' background is a page, in which another can stand; Chrome's is a worker.
  if (typeof document === 'undefined') await makeOffscreen();
  else if (!document.querySelector('iframe')) await makeFrame(document);
}

async function makeOffscreen(): Promise<void> {
  const there = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (there.length > 0) return;
  await browser.offscreen.createDocument({
    url: path,
    reasons: ['DOM_PARSER'],
    justification: 'Reads the comments on the pages of followed threads.',
  });
}

async function makeFrame(document: Document): Promise<void> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = browser.runtime.getURL(path);
  document.body.append(frame);
  await loaded;
}
