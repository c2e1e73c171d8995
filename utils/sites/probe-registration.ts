import { browser } from 'wxt/browser';
import { openDatabase } from '../storage/open.ts';
import { listRules } from '../storage/site-rules.ts';
import { injectIntoAskedTabs, injectIntoOpenTabs } from './inject.ts';

/**
 * `probe` asks on every granted site whether there may be comments; `pointed` asks for the reader on sites where
 * somebody has pointed to them, since nothing else may say so there; `early` spares the browser laying out long lists.
 */
type ScriptName = 'probe' | 'pointed' | 'early';

interface Runs {
  runAt: 'document_idle' | 'document_start';
  allFrames: boolean;
}

const runs: Readonly<Record<ScriptName, Runs>> = {
  probe: { runAt: 'document_idle', allFrames: true },
  pointed: { runAt: 'document_idle', allFrames: true },
  // The long lists of blogs are in their pages; most frames are of others, and there are many.
  early: { runAt: 'document_start', allFrames: false },
};

/** One at a time: two at once would both find nothing registered, and both register. */
let syncing: Promise<unknown> = Promise.resolve();

/** Makes the registered scripts cover exactly the sites that were granted; none granted, none registered. */
export function syncProbe(): Promise<void> {
  const synced = syncing.then(registerForGranted);
  syncing = synced.catch(() => {
    // Told to the caller; the next one starts afresh.
  });
  return synced;
}

/**
 * Keeps the probe with the granted sites. Registers its listeners at once; the registration itself outlives the worker
 * and the browser, but not an update of the extension.
 */
export function keepProbeRegistered(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await syncProbe();
    await injectIntoOpenTabs('/probe.js', webOrigins(origins));
    await injectIntoOpenTabs('/pointed.js', await pointedOrigins());
    await injectIntoAskedTabs();
  });
  browser.permissions.onRemoved.addListener(() => syncProbe());
  browser.runtime.onStartup.addListener(() => syncProbe());
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await syncProbe();
    // After an update the open pages still hold the reader of before; they get the new one when they are loaded again.
    if (reason === 'install') await injectIntoOpenTabs('/probe.js', await grantedOrigins());
  });
}

/** Match patterns of the web pages we may read by ourselves. Empty unless sites were granted. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return webOrigins(origins);
}

async function registerForGranted(): Promise<void> {
  const granted = await grantedOrigins();
  await register('probe', granted);
  // Firefox would give screen readers nothing of what it skips.
  if (import.meta.env.BROWSER !== 'firefox') await register('early', granted);
  await register('pointed', granted.length > 0 ? await pointedOrigins() : []);
}

/** Sites whose comments somebody has pointed to. Only those that are granted too are read: browsers see to that. */
async function pointedOrigins(): Promise<string[]> {
  const sites = await listRules(await openDatabase());
  return sites
    .filter(({ host, rules }) => hostName.test(host) && rules.some(({ kind }) => kind === 'comments'))
    .map(({ host }) => (/^[\d.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`));
}

/** Rules can come from a file: one host that is none would keep the browser from taking any. */
const hostName = /^(?:[a-z\d-]+\.)*[a-z\d-]+$/;

async function register(id: ScriptName, matches: string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = { id, matches, js: [`${id}.js`], ...runs[id] };
  if (registered) return browser.scripting.updateContentScripts([script]);
  await browser.scripting.registerContentScripts([
    // As a fallback, so that frames without an address of their own (`srcdoc`) count as their page's.
    { ...script, matchOriginAsFallback: true, persistAcrossSessions: true },
  ]);
}

function webOrigins(origins: readonly string[]): string[] {
  const all = origins.flatMap((origin) => (origin === '<all_urls>' ? ['http://*/*', 'https://*/*'] : [origin]));
  return [...new Set(all.filter((origin) => /^(https?|\*):/.test(origin)))].sort();
}
