import { randomFrom } from '../support/random-from.ts';
import { hostileText, payload } from './payloads.ts';

/** One comment of a page on which a crowd of commenters means no good. */
interface HostileComment {
  author: string;
  /** HTML. */
  body: string;
  /** Where its time leads. */
  permalink: string;
}

export interface PayloadPage {
  comments: number;
  html: string;
  headers: Record<string, string>;
}

/** Where payloads would fetch something from. */
export const alarmHost = 'alarm.example';

export function hostileComments(seed: number, count: number): HostileComment[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, n) => ({
    author: `${hostileText(random).replaceAll('\u0000', '')} ${n}`,
    body: payload(random),
    permalink: random() < 0.3 ? 'javascript:alarm(1)' : `#comment-${n + 1}`,
  }));
}

/**
 * A post on a site whose own policy lets nothing run, load or leave, so that whatever does is our doing. Its script puts
 * the payloads into place as parsed, whatever they leave open, and listens for alarms (`alarms`).
 */
export function payloadPage(seed: number, count: number): PayloadPage {
  const comments = hostileComments(seed, count);
  const title = hostileText(randomFrom(seed));
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Payloads</title></head><body>
<article><h1></h1><p>A post that many have something to say about.</p></article>
<section id="comments"><h2>${count} comments</h2><ol class="comment-list"></ol></section>
<script nonce="page">(${fill})(${JSON.stringify({ comments, title }).replaceAll('<', '\\u003c')})</script></body></html>`;
  const policy = "default-src 'none'; script-src 'nonce-page'; base-uri 'none'; form-action 'none'";
  return { comments: count, html, headers: { 'Content-Security-Policy': policy } };
}

/** The same as served, without a script: for what reads pages off the screen, where nothing runs. */
export function servedPayloads(seed: number, count: number, plain: string): string {
  const items = hostileComments(seed, count).map(
    ({ body }, n) => `<li class="comment" id="comment-${1000 + n}"><div class="comment-body">
<cite class="fn">Wren ${n}</cite> <time datetime="2026-03-02T17:35:00Z">2 March</time>
<div class="comment-content"><p>Comment ${n}, said here.</p>${body}</div></div></li>`,
  );
  // What a payload leaves open swallows the rest: the others stand before them.
  return plain.replace('</ol>', `${items.join('\n')}</ol>`);
}

/** Runs in the page, so it brings all it needs. */
function fill({ comments, title }: { comments: HostileComment[]; title: string }): void {
  const alarms: string[] = [];
  const ring = (what: string) => () => alarms.push(`${what} ${new Error().stack}`);
  Object.assign(globalThis, { alarms, alarm: ring('a script ran') });
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) Object.assign(globalThis, { [name]: ring(name) });
  document.addEventListener('securitypolicyviolation', ({ target, violatedDirective, blockedURI, sample }) => {
    // What the page's own elements try is the page's affair.
    if (target instanceof Element && target.localName === 'understory-reader')
      alarms.push(`our tree tried what the page forbids: ${violatedDirective} ${blockedURI} ${sample}`);
  });
  document.title = title;
  (document.querySelector('h1') as Element).textContent = title;
  const list = document.querySelector('ol') as Element;
  const parser = new DOMParser();
  for (const [n, { author, body, permalink }] of comments.entries()) {
    const item = document.createElement('li');
    item.className = 'comment depth-1';
    item.id = `comment-${n + 1}`;
    const make = (parent: Element, tag: string, className: string, text = '') => {
      const made = document.createElement(tag);
      made.className = className;
      made.textContent = text;
      return parent.appendChild(made);
    };
    const box = make(item, 'article', 'comment-body');
    make(box, 'cite', 'fn', author);
    const link = make(box, 'a', 'comment-date');
    link.setAttribute('href', permalink);
    make(link, 'time', '', `March ${1 + (n % 28)}, 2026 at 10:${String(n % 60).padStart(2, '0')} am`).setAttribute(
      'datetime',
      `2026-03-${String(1 + (n % 28)).padStart(2, '0')}T10:${String(n % 60).padStart(2, '0')}:00Z`,
    );
    const content = make(box, 'div', 'comment-content');
    make(content, 'p', '', `These are the words of comment ${n}, before what else is in it.`);
    const parsed = parser.parseFromString(body, 'text/html');
    // They would lead the page itself away, which no policy forbids.
    for (const leading of parsed.querySelectorAll('meta,base,understory-reader,understory-pointer')) leading.remove();
    content.append(...parsed.body.childNodes);
    list.append(item);
  }
}
