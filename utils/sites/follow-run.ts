import { browser } from 'wxt/browser';
import type { Engine } from '../follow/check.ts';
import { HOST_GAP_MS } from '../follow/politeness.ts';
import { runDue } from '../follow/run-due.ts';
import { shortestInterval } from '../follow/schedule.ts';
import { sourcesWith } from '../follow/sources/index.ts';
import { sendNotice } from '../messaging/notice.ts';
import { wakeThread, wakeUnpermitted } from '../storage/checks.ts';
import { findWatched, type ThreadName } from '../storage/follows.ts';
import { openDatabase } from '../storage/open.ts';
import { mayRead } from './access.ts';
import { type FollowNews, tellNews } from './follow-news.ts';
import { parsePage } from './page-parser.ts';

const ALARM = 'follow';

/** Browsers wake nobody sooner. */
const SHORTEST_WAIT_MS = 30_000 * __PACE__;

const WAIT_AFTER_FAILURE_MS = 5 * 60_000;

/** The run under way, and whether there is something that it may have passed already. */
let running: Promise<void> | null = null;
let isMissed = false;

/**
 * Wakes the background when a followed thread is due. Registers its listeners at once. When that is, only the database
 * knows: the alarm is set anew whenever it may have been lost.
 */
export function keepFollowing(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await checkFollowed();
  });
  browser.runtime.onStartup.addListener(() => checkFollowed());
  browser.runtime.onInstalled.addListener(() => checkFollowed());
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    await wakeUnpermitted(await openDatabase(), Date.now());
    await checkFollowed();
  });
}

/** Asks for what is due, as far as politeness allows, and sees to it that the rest is asked for later. */
export async function checkFollowed(): Promise<void> {
  isMissed = true;
  running ??= runAll()
    .catch(() => {
      // The database can't be used now, or the browser is on its way out. Nothing is lost; whatever was due still is.
      return setAlarm(Date.now() + WAIT_AFTER_FAILURE_MS);
    })
    .finally(() => {
      running = null;
    });
  await running;
}

/** Checks a thread as soon as its host may be asked again. False where it is not followed. */
export async function checkSoon(name: ThreadName): Promise<boolean> {
  const db = await openDatabase();
  const watched = await findWatched(db, name);
  if (!watched) return false;
  await wakeThread(db, watched.thread.key, Date.now());
  void checkFollowed();
  return true;
}

async function runAll(): Promise<void> {
  while (isMissed) {
    isMissed = false;
    await runOnce();
  }
}

async function runOnce(): Promise<void> {
  // For a worker that is stopped before it has come to the end: nobody else would wake the next one.
  await setAlarm(Date.now() + WAIT_AFTER_FAILURE_MS);
  const db = await openDatabase();
  const engine: Engine = {
    ...{ db, now: Date.now, random: Math.random, mayAsk: mayRead, sources: sourcesWith(parsePage) },
    gapMs: HOST_GAP_MS * __PACE__,
    haste: __PACE__,
    shortest: async () => shortestInterval(await db.getAll('follows'), Date.now()),
    fetch: (address, init) => fetch(address, init),
  };
  const { asked, news, nextAt } = await runDue(engine);
  if (nextAt === null) await browser.alarms.clear(ALARM);
  else await setAlarm(nextAt);
  if (asked === 0) return;
  sendNotice('threads');
  const told: FollowNews[] = [];
  for (const { key, found } of news) {
    const watched = await findWatched(db, { key, host: null });
    const here = found.filter((id) => watched?.found.includes(id));
    if (watched && here.length > 0)
      told.push({ key, url: watched.thread.url, title: watched.thread.title, found: here });
  }
  await tellNews(told);
}

async function setAlarm(when: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: Math.max(when, Date.now() + SHORTEST_WAIT_MS) });
}
