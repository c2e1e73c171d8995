import { browser } from 'wxt/browser';
import { injectProbeIntoOpenTabs } from './inject.ts';

const PROBE = 'probe';

/** One at a time: two at once would both find nothing registered, and both register. */
let syncing: Promise<unknown> = Promise.resolve();

/** Makes the registered probe cover exactly the sites that were granted; none granted, none registered. */
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
    await injectProbeIntoOpenTabs(webOrigins(origins));
  });
  browser.permissions.onRemoved.addListener(() => syncProbe());
  browser.runtime.onStartup.addListener(() => syncProbe());
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await syncProbe();
    // After an update the open pages still hold the reader of before; they get the new one when they are loaded again.
    if (reason === 'install') await injectProbeIntoOpenTabs(await grantedOrigins());
  });
}

/** Match patterns of the web pages we may read by ourselves. Empty unless sites were granted. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return webOrigins(origins);
}

async function registerForGranted(): Promise<void> {
  const matches = await grantedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [PROBE] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [PROBE] });
    return;
  }
  const script = { id: PROBE, matches, js: ['probe.js'], allFrames: true, runAt: 'document_idle' } as const;
  if (registered) return browser.scripting.updateContentScripts([{ ...script, js: [...script.js] }]);
  await browser.scripting.registerContentScripts([
    // As a fallback, so that frames without an address of their own (`srcdoc`) count as their page's.
    { ...script, js: [...script.js], matchOriginAsFallback: true, persistAcrossSessions: true },
  ]);
}

function webOrigins(origins: readonly string[]): string[] {
  const all = origins.flatMap((origin) => (origin === '<all_urls>' ? ['http://*/*', 'https://*/*'] : [origin]));
  return [...new Set(all.filter((origin) => /^(https?|\*):/.test(origin)))].sort();
}
