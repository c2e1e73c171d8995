import { browser } from 'wxt/browser';
import type { CommentId, ThreadKey } from '../thread/comment.ts';

/**
 * What has to outlive a stopped worker but not the browser, in `storage.session`, which is never written to disk.
 * One entry a fact, so that two messages at once don't undo each other's.
 */
interface Entries {
  /** The thread that a tab holds: its key on the page and that of its record. */
  [thread: `thread:${number}`]: { key: ThreadKey; recordKey: ThreadKey };
  /** The page of a tab that the reader was asked to read by hand. */
  [asked: `asked:${number}`]: { url: string; at: number };
  /** The page of a tab that the reader was last injected into. */
  [injected: `injected:${number}`]: { url: string; at: number };
  /** The page of a tab whose thread waits for a yes to its site. */
  [offered: `offered:${number}`]: { url: string };
  /** Where to go in a thread once a page opens it. */
  [goTo: `goTo:${string}`]: { id: CommentId | null; at: number };
}

/** Absent entries are undefined. */
export async function remembered<Name extends keyof Entries>(name: Name): Promise<Entries[Name] | undefined> {
  return (await browser.storage.session.get(name))[name] as Entries[Name] | undefined;
}

export async function remember<Name extends keyof Entries>(name: Name, entry: Entries[Name]): Promise<void> {
  await browser.storage.session.set({ [name]: entry });
}

export async function forget(...names: (keyof Entries)[]): Promise<void> {
  await browser.storage.session.remove(names.map(String));
}

export async function forgetTab(tabId: number): Promise<void> {
  await forget(`thread:${tabId}`, `asked:${tabId}`, `injected:${tabId}`, `offered:${tabId}`);
}

/** Tabs that held the thread when last heard of. They may have moved on since. */
export async function tabsWithThread(recordKey: ThreadKey): Promise<number[]> {
  const entries: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(entries)
    .filter(
      ([name, entry]) => name.startsWith('thread:') && (entry as { recordKey: ThreadKey }).recordKey === recordKey,
    )
    .map(([name]) => Number(name.slice('thread:'.length)));
}
