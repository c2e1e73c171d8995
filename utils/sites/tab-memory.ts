import { browser } from 'wxt/browser';
import type { LeftWhy } from '../messaging/tab-protocol.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';

/**
 * What has to outlive a stopped worker but not the browser, in `storage.session`, which is never written to disk.
 * One entry a fact, so that two messages at once don't undo each other's.
 */
interface Entries {
  /** The thread that a frame of a tab holds: its key on the page and that of its record, and what its post is called there. */
  [thread: `thread:${number}/${number}`]: TabThread;
  /** The page of a tab that the reader was asked to read by hand. */
  [asked: `asked:${number}`]: { url: string; at: number };
  /** The page of a tab that the reader was last injected into. */
  [injected: `injected:${number}`]: { url: string; at: number };
  /** The page of a tab whose thread waits for a yes to its site. */
  [offered: `offered:${number}`]: { url: string };
  /** A thread that was forgotten, and that no page has opened since. */
  [forgotten: `forgotten:${string}`]: { at: number };
  /** The page of a tab whose comments were left to it. */
  [left: `left:${number}`]: { url: string; why: LeftWhy; at: number };
  /** Where to go in a thread once a page opens it. */
  [goTo: `goTo:${string}`]: { id: CommentId | null; at: number };
}

/** Of one tab. A page that makes frames without end must not fill what all tabs share. */
const MOST_FRAMES = 20;

export interface TabThread {
  /** Address of the frame itself. */
  page: string;
  key: ThreadKey;
  recordKey: ThreadKey;
  url: string;
  title: string;
  site: string;
  /** See `canBeFollowed`. */
  canFollow: boolean;
}

export interface FrameThread {
  tabId: number;
  frameId: number;
  thread: TabThread;
}

/** Absent entries are undefined. */
export async function remembered<Name extends keyof Entries>(name: Name): Promise<Entries[Name] | undefined> {
  return (await allEntries(name))[name] as Entries[Name] | undefined;
}

export async function remember<Name extends keyof Entries>(name: Name, entry: Entries[Name]): Promise<void> {
  await browser.storage.session.set({ [name]: entry }).catch(() => {
    // It is full, or can't be had: less is known of open tabs then, and all that matters is elsewhere.
  });
}

/** Notes which thread a frame holds. */
export async function rememberThread(frame: Pick<FrameThread, 'tabId' | 'frameId'>, thread: TabThread): Promise<void> {
  await remember(threadEntry(frame), thread);
  const frames = (await framesWithThread()).filter(({ tabId, frameId }) => tabId === frame.tabId && frameId > 0);
  if (frames.length <= MOST_FRAMES) return;
  // Numbers rise: the lowest are of the frames that came first, which such a page has long taken away.
  const oldest = frames.sort((a, b) => a.frameId - b.frameId).slice(0, frames.length - MOST_FRAMES);
  await forget(...oldest.filter(({ frameId }) => frameId !== frame.frameId).map(threadEntry));
}

export async function forget(...names: (keyof Entries)[]): Promise<void> {
  await browser.storage.session.remove(names.map(String)).catch(() => {
    // As above.
  });
}

export async function forgetTab(tabId: number): Promise<void> {
  const threads = (await framesWithThread()).filter((frame) => frame.tabId === tabId);
  await forget(`asked:${tabId}`, `injected:${tabId}`, `offered:${tabId}`, `left:${tabId}`, ...threads.map(threadEntry));
}

/** Frames that held a thread when last heard of. They may have moved on since, or be gone. */
export async function framesWithThread(): Promise<FrameThread[]> {
  const entries = await allEntries(null);
  return Object.entries(entries).flatMap(([name, entry]) => {
    const [, tabId, frameId] = /^thread:(\d+)\/(\d+)$/.exec(name) ?? [];
    return tabId ? [{ tabId: Number(tabId), frameId: Number(frameId), thread: entry as TabThread }] : [];
  });
}

export function threadEntry({ tabId, frameId }: Pick<FrameThread, 'tabId' | 'frameId'>): `thread:${number}/${number}` {
  return `thread:${tabId}/${frameId}`;
}

/** The tabs whose page the reader was asked to read by hand; some may be gone. */
export async function askedTabs(): Promise<number[]> {
  const entries = await allEntries(null);
  return Object.keys(entries).flatMap((name) => /^asked:(\d+)$/.exec(name)?.slice(1).map(Number) ?? []);
}

/** The one of that name, or all; none where the browser gives none. */
async function allEntries(name: keyof Entries | null): Promise<Record<string, unknown>> {
  return browser.storage.session.get(name === null ? null : String(name)).catch(() => ({}));
}
