import { pause } from './pause.ts';
import type { OpenAllEnd, OpenAllPort } from './port.ts';

/** At one press. A long thread takes several. */
const mostPages = 20;
const betweenRequestsMs = 1_000;
const longestAnswerMs = 20_000;
/** More than any page of comments. */
const longestPage = 8_000_000;

/** Fetches the thread's other pages one after another, by number, and puts their comments into the tree. */
export async function openPages(port: OpenAllPort): Promise<OpenAllEnd> {
  const { opened, window, signal } = port;
  const found = port.look();
  const pages = found?.more().pages;
  if (!found || !pages) return 'done';
  const ids = new Set(found.thread.comments.map(({ id }) => id));
  const known = new Map(pages.others.map(({ number, url }) => [number, url]));
  let { own } = pages;
  for (let requests = 0; requests < mostPages; requests++) {
    const number = [...known.keys()].filter((one) => one !== own && !opened.pages.has(one)).sort((a, b) => a - b)[0];
    if (number === undefined || signal.aborted) return 'done';
    if (requests > 0) await pause(betweenRequestsMs, window, signal);
    if (signal.aborted) return 'stopped';
    const other = await fetchPage(known.get(number) as string, port);
    if (!other) return 'failed';
    const { comments } = other.thread;
    // This very page under its number: the address without one is the first or the last of them.
    const isOwn = comments.filter(({ id }) => ids.has(id)).length > comments.length / 2;
    if (isOwn) own = number;
    opened.pages.set(number, isOwn ? [] : comments);
    for (const linked of other.more().pages?.others ?? []) {
      if (!known.has(linked.number)) known.set(linked.number, linked.url);
    }
    port.join(own);
  }
  return 'enough';
}

/** Null where the blog answers with something else. Throws where it does not answer, or when stopped. */
async function fetchPage(url: string, port: OpenAllPort) {
  const { window, signal } = port;
  const stop = AbortSignal.any([signal, AbortSignal.timeout(longestAnswerMs)]);
  // As the page itself would ask, and from nobody else.
  const response = await window.fetch(url, { credentials: 'same-origin', mode: 'same-origin', signal: stop });
  if (!response.ok || !/html/.test(response.headers.get('content-type') ?? '')) return null;
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > longestPage) return null;
  const address = response.url || url;
  // Without a window: nothing in it runs or loads.
  const document = new window.DOMParser().parseFromString(decode(bytes, response, window.document), 'text/html');
  setBase(document, address);
  return port.readPage(document, address);
}

/** Old blogs are not in UTF-8. What a page does not say of itself is as on this page of the same blog. */
function decode(bytes: ArrayBuffer, { headers }: Response, { characterSet }: Document): string {
  const said = /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  return new TextDecoder(said ?? characterSet).decode(bytes);
}

/** What its addresses are relative to: parsed, it would take this page's for its own. */
function setBase(document: Document, address: string): void {
  const base = document.querySelector('base[href]') ?? document.createElement('base');
  base.setAttribute('href', new URL(base.getAttribute('href') ?? '', address).href);
  if (!base.isConnected) document.head.prepend(base);
}
