import { JSDOM } from 'jsdom';
import type { TestBrowser, TestPage } from '../support/browser/test-browser.ts';
import { dangersIn } from '../support/dangers-in.ts';
import type { TestWeb } from '../support/test-web.ts';
import { alarmHost, payloadPage } from './payload-page.ts';

export interface Attacked {
  payloads: number;
  /** How many of them stood in our tree. */
  shown: number;
  /** What rang, in words; empty where nothing did. */
  alarms: string[];
}

/** What there is to say of a page once its tree stands. */
interface Found {
  url: string;
  alarms: string[];
  hasFocus: boolean;
  shown: number;
  /** As XML: namespaces are told, and nothing is read otherwise than it stood there. */
  bodies: string[];
  handlers: string[];
}

/** Few enough for a page that is built in a second. */
const perPage = 250;

/** Shows hostile comments to the built extension, a few hundred a page, and says what they achieved. */
export async function attackBrowser(
  { browser, web }: { browser: TestBrowser; web: TestWeb },
  { seed, count }: { seed: number; count: number },
): Promise<Attacked> {
  const attacked: Attacked = { payloads: 0, shown: 0, alarms: [] };
  for (let from = 0; from < count; from += perPage) {
    const { html, headers, comments } = payloadPage(seed + from, Math.min(perPage, count - from));
    const url = `https://crowd-${seed + from}.example/post/`;
    web.publish(url, { body: html, headers });
    const page = await browser.open(url);
    await page.waitFor(() => document.querySelector('understory-reader[ready][complete]') !== null);
    const { shown, alarms } = await ringing(page, url);
    attacked.payloads += comments;
    attacked.shown += shown;
    attacked.alarms.push(...alarms.map((alarm) => `seed ${seed + from}: ${alarm}`));
    await page.close();
  }
  attacked.alarms.push(...asked(web), ...(await errorsOf(browser)));
  return attacked;
}

/**
 * What browsers tell that they have kept from happening, as they should: pictures that stand in their own address, where
 * Firefox asks the page's policy, and what fetched pages try where they are read.
 */
const kept =
  /blocked the loading of a resource \(img-src\) at data:image\/|(?:Content Security Policy|Content-Security-Policy|Media load paused|media resource).*offscreen/s;

export async function errorsOf(browser: TestBrowser): Promise<string[]> {
  return (await browser.extensionErrors()).filter((error) => !kept.test(error));
}

/** What was fetched on our account. */
export function asked(web: TestWeb): string[] {
  return web.requests.filter((url) => url.includes(alarmHost)).map((url) => `asked for ${url}`);
}

async function ringing(page: TestPage, url: string): Promise<{ shown: number; alarms: string[] }> {
  const found = await page.evaluate(async (): Promise<Found> => {
    // Long enough for whatever was put into the tree to begin.
    for (let i = 0; i < 3; i++) await new Promise((resolve) => setTimeout(resolve));
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const bodies = [...(root?.querySelectorAll('.body') ?? [])];
    return {
      url: location.href,
      alarms: [...(globalThis as unknown as { alarms: string[] }).alarms],
      hasFocus: document.activeElement?.localName === 'understory-reader',
      shown: bodies.filter((body) => /These are the words of comment/.test(body.textContent ?? '')).length,
      bodies: bodies.map((body) => new XMLSerializer().serializeToString(body)),
      handlers: [...(root?.querySelectorAll('*') ?? [])].flatMap((element) =>
        [...element.attributes]
          .map(({ name }) => name)
          .filter((name) => /^on|^srcdoc$/.test(name))
          .map((name) => `${element.localName}[${name}]`),
      ),
    };
  });
  const alarms = [...found.alarms, ...found.handlers];
  if (found.url !== url) alarms.push(`the page went to ${found.url}`);
  if (found.hasFocus) alarms.push('the tree took the focus');
  const { document }: { document: Document } = new JSDOM(`<bodies>${found.bodies.join('')}</bodies>`, {
    contentType: 'text/xml',
  }).window;
  for (const element of document.querySelectorAll('.body *')) {
    element.removeAttribute('xmlns');
    // Ours: what uncovers a spoiler, and what marks the words of a reply.
    if (element.matches('.spoiler'))
      for (const name of ['role', 'tabindex', 'aria-label']) element.removeAttribute(name);
    if (element.matches('.cue')) element.removeAttribute('class');
  }
  for (const body of document.querySelectorAll('.body')) alarms.push(...dangersIn(body));
  return { shown: found.shown, alarms: [...new Set(alarms)] };
}

/**
 * Puts alarms into a page of the extension, and says what has rung there and what of a stranger's markup stands in it:
 * elements and attributes that none of our own views has, and links that lead elsewhere than to the web.
 */
export async function alarmsIn(own: TestPage, wait: string): Promise<string[]> {
  await own.waitFor((words) => document.body.textContent?.includes(words), wait);
  return await own.evaluate(() => {
    const alarms: string[] = [...((globalThis as { alarms?: string[] }).alarms ?? [])];
    const strangers =
      'script,style,iframe,img,object,embed,video,audio,form[action],base,meta,link,template,math,a:not([href])';
    for (const element of document.querySelectorAll(`body :is(${strangers})`)) alarms.push(`a ${element.localName}`);
    for (const element of document.querySelectorAll('body *')) {
      for (const { name } of element.attributes)
        if (/^on|^srcdoc$|^ping$|^formaction$/.test(name)) alarms.push(`[${name}]`);
    }
    for (const { protocol, href } of document.querySelectorAll('a'))
      if (!/^(?:https?|chrome-extension|moz-extension):$/.test(protocol)) alarms.push(`a link to ${href}`);
    if (!/^(?:chrome|moz)-extension:/.test(location.href)) alarms.push(`the page went to ${location.href}`);
    return alarms;
  });
}

/** Has whatever calls `alarm` ring from now on. */
export async function listenIn(own: TestPage): Promise<TestPage> {
  await own.evaluate(() => {
    const alarms: string[] = [];
    const ring = (what: string) => () => alarms.push(what);
    Object.assign(globalThis, { alarms, alarm: ring('a script ran') });
    for (const name of ['alert', 'confirm', 'prompt', 'open']) Object.assign(globalThis, { [name]: ring(name) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      alarms.push(`it tried ${violatedDirective} ${blockedURI}`),
    );
  });
  return own;
}
