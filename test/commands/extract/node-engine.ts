import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../support/read-page.ts';
import { charsetOf } from './charset.ts';
import type { Engine } from './engine.ts';

/** Reads pages in this process with jsdom. Page scripts do not run, nothing is fetched. */
export function nodeEngine(without: readonly string[] = []): Engine {
  // Style sheets that jsdom cannot parse are no concern here.
  const virtualConsole = new VirtualConsole();
  return {
    async read(bytes, url) {
      const charset = charsetOf(bytes);
      const contentType = charset ? `text/html; charset=${charset}` : 'text/html';
      const dom = new JSDOM(bytes, { url, contentType, virtualConsole });
      const reading = readPage(dom.window.document, url, without);
      dom.window.close();
      return reading;
    },
    async close() {},
  };
}
