import { browser } from 'wxt/browser';
import { callPage } from '../messaging/page-client.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import { type FrameThread, forget, framesWithThread, remember, remembered, threadEntry } from './tab-memory.ts';

/** A page that takes longer than this to open is not the one that was asked for. */
const PATIENCE_MS = 10 * 60_000;

/** Goes to a comment, or to the first unread one for null: in the tab that has the thread, else in a new tab or the present one. */
export async function goToComment(
  target: { url: string; key: ThreadKey; id: CommentId | null },
  elsewhere: 'new' | 'current' = 'new',
): Promise<void> {
  for (const frame of await framesWithThread()) {
    if (frame.thread.recordKey === target.key && (await holds(frame))) {
      const tab = await browser.tabs.update(frame.tabId, { active: true });
      // Absent on Android, where there is one window.
      if (tab?.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
      await callPage(frame, 'goTo', target.id);
      return;
    }
  }
  await remember(`goTo:${target.key}`, { id: target.id, at: Date.now() });
  if (elsewhere === 'new') await browser.tabs.create({ url: target.url });
  else await browser.tabs.update({ url: target.url });
}

/** What was asked for this thread, once. */
export async function takeGoTo(recordKey: ThreadKey): Promise<CommentId | 'unread' | null> {
  const target = await remembered(`goTo:${recordKey}`);
  if (!target) return null;
  await forget(`goTo:${recordKey}`);
  return Date.now() - target.at < PATIENCE_MS ? (target.id ?? 'unread') : null;
}

/** Tells the tabs that hold a thread, but for the one that knows already, to ask for it again. */
export async function tellTabs(recordKey: ThreadKey, exceptTabId?: number): Promise<void> {
  for (const frame of await framesWithThread()) {
    const { recordKey: held, key } = frame.thread;
    if (held === recordKey && frame.tabId !== exceptTabId) await callPage(frame, 'threadChanged', key);
  }
}

/** Whether the frame still holds its thread; one that does not is forgotten. */
async function holds(frame: FrameThread): Promise<boolean> {
  const answer = await callPage(frame, 'pageSummary');
  if (answer?.value.key === frame.thread.key) return true;
  await forget(threadEntry(frame));
  return false;
}
