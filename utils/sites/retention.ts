import { browser } from 'wxt/browser';
import { sendNotice } from '../messaging/notice.ts';
import { forgetOldHosts, forgetOldThreads } from '../storage/forget-old.ts';
import { openDatabase } from '../storage/open.ts';
import { loadSettings } from '../storage/settings.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;
/** After a longer pause than this the clock may be wrong: only a second look, on another day, forgets anything. */
const LONGEST_PAUSE_MS = 60 * DAY_MS;

/** No host is left alone for longer than a day. */
const HOST_KEPT_MS = 2 * DAY_MS;

/** When it was last looked for old threads, in `storage.local`. */
const LAST_LOOK = 'lastRetentionAt';

/**
 * Forgets what has not been visited for as long as the settings say, at most once a day. To be called when the worker
 * starts, which happens whenever the browser is used.
 */
export async function keepToRetention(): Promise<void> {
  try {
    await forgetOld();
  } catch {
    // The database can't be used now. Nothing is lost by waiting for another day.
  }
}

async function forgetOld(): Promise<void> {
  const now = Date.now();
  const last: unknown = (await browser.storage.local.get(LAST_LOOK))[LAST_LOOK];
  const sinceMs = typeof last === 'number' ? now - last : Number.POSITIVE_INFINITY;
  if (sinceMs >= 0 && sinceMs < DAY_MS) return;
  await browser.storage.local.set({ [LAST_LOOK]: now });
  if (sinceMs < 0 || sinceMs > LONGEST_PAUSE_MS) return;
  const db = await openDatabase();
  await forgetOldHosts(db, now - HOST_KEPT_MS);
  const { forgetAfterYears } = await loadSettings(db);
  if (forgetAfterYears === null) return;
  const forgotten = await forgetOldThreads(db, now - forgetAfterYears * YEAR_MS);
  if (forgotten > 0) sendNotice('threads');
}
