import { browser } from 'wxt/browser';
import { outsideWords } from '../../components/shared/words-outside.ts';
import { countFound } from '../storage/follows.ts';
import { openDatabase } from '../storage/open.ts';
import { loadSettings } from '../storage/settings.ts';
import { findThread } from '../storage/threads.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import { goToComment } from './go-to.ts';

/** What a check found in a followed thread: comments that are watched, and unread. */
export interface FollowNews {
  /** Of the record. */
  key: ThreadKey;
  url: string;
  title: string;
  found: CommentId[];
}

const iconSizes = [16, 32, 48, 128];
/** Of our notifications: the thread's key stands behind it; nothing where there is news of several. */
const NOTIFICATION = 'follow:';
/** Chrome takes no longer name for a notification. */
const LONGEST_ID = 500;

/** Shows what a batch of checks found: the dot on the toolbar button and, where it is asked for, a notification. */
export async function tellNews(news: readonly FollowNews[]): Promise<void> {
  await showDot();
  const [first, ...others] = news.filter(({ found }) => found.length > 0);
  if (!first || !(await mayNotify())) return;
  const count = news.reduce((sum, { found }) => sum + found.length, 0);
  const message =
    others.length === 0 ? outsideWords.found(count, first.title) : outsideWords.foundIn(count, others.length + 1);
  const id = `${NOTIFICATION}${others.length === 0 ? first.key : ''}`;
  await browser.notifications.create(id.length > LONGEST_ID ? NOTIFICATION : id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon-128.png'),
    title: outsideWords.name,
    message,
    // Firefox knows no such wish, and refuses what it does not know; its notifications make no sound.
    ...(import.meta.env.BROWSER === 'firefox' ? {} : { silent: true }),
  });
}

/**
 * The toolbar button has a dot while a followed thread has something that was not looked at. Call when that may have
 * changed. Never fails.
 */
export async function showDot(): Promise<void> {
  try {
    await drawDot();
  } catch {
    // The database can't be used now: whatever changes in it next shows the dot.
  }
}

async function drawDot(): Promise<void> {
  const { comments, threads } = await countFound(await openDatabase());
  const ending = comments > 0 ? '-new' : '';
  const path = Object.fromEntries(iconSizes.map((size) => [size, `/icon-${size}${ending}.png`]));
  const title = comments > 0 ? `${outsideWords.name}: ${outsideWords.foundIn(comments, threads)}` : outsideWords.name;
  await Promise.all([browser.action.setIcon({ path }), browser.action.setTitle({ title })]);
}

/** Puts the dot where it was when the browser was closed, and answers presses on notifications. Registers its listeners at once. */
export function answerNews(): void {
  browser.runtime.onStartup.addListener(showDot);
  browser.runtime.onInstalled.addListener(showDot);
  listen();
  // Notifications may be allowed while this worker runs: only then is there something to listen to.
  browser.permissions.onAdded.addListener(listen);
}

function listen(): void {
  const { onClicked } = browser.notifications ?? {};
  if (onClicked && !onClicked.hasListener(open)) onClicked.addListener(open);
}

/** At the thread's first unread comment; the threads where it was about several. */
async function open(id: string): Promise<void> {
  if (!id.startsWith(NOTIFICATION)) return;
  await browser.notifications.clear(id);
  const key = id.slice(NOTIFICATION.length) as ThreadKey;
  const thread = key === '' ? undefined : await findThread(await openDatabase(), { key, host: null });
  if (thread) await goToComment({ url: thread.url, key, id: null });
  else await browser.tabs.create({ url: browser.runtime.getURL('/library.html#threads') });
}

async function mayNotify(): Promise<boolean> {
  const { notify } = await loadSettings(await openDatabase());
  return notify && (await browser.permissions.contains({ permissions: ['notifications'] }));
}
