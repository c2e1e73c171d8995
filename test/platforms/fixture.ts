import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Page } from '../../utils/platforms/platform.ts';

/** Opens a page of `test/pages` at the address in the comment below its doctype. */
export function openFixture(file: URL): Page {
  return openPage(readFileSync(file, 'utf8'));
}

/** Opens a page at the address in the comment below its doctype. */
export function openPage(html: string): Page {
  const url = /^<!doctype html>\n<!-- (\S+) -->/i.exec(html)?.[1];
  if (!url) throw new Error('The page needs its address in a comment on its second line');
  const { document } = new JSDOM(html, { url }).window;
  attachShadowRoots(document);
  return { document, url };
}

/** Declarative shadow roots, which this engine leaves as templates. */
function attachShadowRoots(document: Document): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
}
