import type { FetchedPage } from '../follow/source.ts';

/**
 * How messages look on the wire. The tag carries a version, so that a page left over from before an update, or
 * another sender altogether, is told apart.
 */
const TAG = 'understory/1';

export interface CallMessage {
  tag: string;
  call: string;
  args: unknown[];
}

export interface PageCallMessage {
  tag: string;
  pageCall: string;
  args: unknown[];
}

export interface ParseMessage {
  tag: string;
  parse: FetchedPage;
}

export interface NoticeMessage {
  tag: string;
  notice: unknown;
}

export type Reply = { ok: true; value?: unknown } | { ok: false; error: { name: string; message: string } };

export function callMessage(call: string, args: unknown[]): CallMessage {
  return { tag: TAG, call, args };
}

export function pageCallMessage(pageCall: string, args: unknown[]): PageCallMessage {
  return { tag: TAG, pageCall, args };
}

export function parseMessage(parse: FetchedPage): ParseMessage {
  return { tag: TAG, parse };
}

export function noticeMessage(notice: unknown): NoticeMessage {
  return { tag: TAG, notice };
}

export function isCall(message: unknown): message is CallMessage {
  return isTagged(message) && typeof message.call === 'string' && Array.isArray(message.args);
}

export function isPageCall(message: unknown): message is PageCallMessage {
  return isTagged(message) && typeof message.pageCall === 'string' && Array.isArray(message.args);
}

export function isParse(message: unknown): message is ParseMessage {
  return isTagged(message) && typeof message.parse === 'object' && message.parse !== null;
}

export function isNotice(message: unknown): message is NoticeMessage {
  return isTagged(message) && typeof message.notice === 'object' && message.notice !== null;
}

export function isReply(answer: unknown): answer is Reply {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/** The reply that carries what `work` comes to, or the name and message of what it threw. Never rejects. */
export async function replyWith(work: () => unknown): Promise<Reply> {
  try {
    return { ok: true, value: await work() };
  } catch (error: unknown) {
    // The edge of a message: whatever went wrong is the caller's to handle, on its own side.
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, error: { name, message } };
  }
}

function isTagged(message: unknown): message is Record<string, unknown> {
  return typeof message === 'object' && message !== null && 'tag' in message && message.tag === TAG;
}
