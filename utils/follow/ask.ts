import type { Validator } from '../storage/schema.ts';
import { isSameSite, siteHost } from '../thread/site-host.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type FeedAnswer, type FeedRequest, headersRead } from './source.ts';

export type Asked =
  | { outcome: 'answer'; answer: FeedAnswer; validator: Validator | null }
  | { outcome: 'unchanged' }
  | { outcome: 'failed'; kind: 'gone' | 'shut' | 'unreadable' }
  /** It may work another time. `retryAfter`: the header; null where there was none. */
  | { outcome: 'silent'; retryAfter: string | null };

const LONGEST_MS = 20_000;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Asks once. Nothing of the reader goes along: no cookies, no address of a page. `validator`: what an earlier answer to
 * the same request said; null asks for all of it.
 */
export async function ask(
  fetch: typeof globalThis.fetch,
  request: FeedRequest,
  validator: Validator | null,
): Promise<Asked> {
  try {
    const response = await fetch(request.url, {
      headers: {
        ...(validator?.etag ? { 'If-None-Match': validator.etag } : {}),
        ...(validator?.lastModified ? { 'If-Modified-Since': validator.lastModified } : {}),
      },
      ...{ credentials: 'omit', cache: 'no-store', redirect: 'follow', referrerPolicy: 'no-referrer' },
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return await readResponse(response, request);
  } catch {
    // No network, no such host, a connection that broke, or one that took too long: all of them pass.
    return { outcome: 'silent', retryAfter: null };
  }
}

async function readResponse(response: Response, request: FeedRequest): Promise<Asked> {
  const { status, headers, ok } = response;
  const url = response.url || request.url;
  if (status === 304) return { outcome: 'unchanged' };
  // Somebody else's answer says nothing of this thread, whatever it is: a log-in page, a parked domain.
  if (!isSameSite(siteHost(url), siteHost(request.url)))
    return drop(response, { outcome: 'failed', kind: 'unreadable' });
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    return drop(response, { outcome: 'silent', retryAfter: headers.get('retry-after') });
  }
  if (!ok) {
    const kind = status === 404 || status === 410 ? 'gone' : status === 401 || status === 403 ? 'shut' : 'unreadable';
    return drop(response, { outcome: 'failed', kind });
  }
  const bytes = await readBytes(response);
  if (!bytes) return { outcome: 'failed', kind: 'unreadable' };
  const type = headers.get('content-type') ?? '';
  const named = headersRead.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const etag = shortHeader(headers.get('etag'));
  const lastModified = shortHeader(headers.get('last-modified'));
  return {
    outcome: 'answer',
    answer: {
      url,
      contentType: (type.split(';')[0] ?? '').trim().toLowerCase(),
      text: decodeBytes(bytes, type),
      headers: Object.fromEntries(named),
    },
    validator: etag === null && lastModified === null ? null : { url: request.url, etag, lastModified },
  };
}

/** It is kept with the thread and sent back: one that is longer than any sane one is as if it had not been sent. */
function shortHeader(value: string | null): string | null {
  return value !== null && value.length <= 1_000 ? value : null;
}

/** Lets go of a body that nobody reads. */
function drop(response: Response, asked: Asked): Asked {
  response.body?.cancel().catch(() => {
    // It has ended, or broken off: then there is nothing to let go of.
  });
  return asked;
}

/** Null where there are too many. */
async function readBytes({ body }: Response): Promise<Uint8Array | null> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(body)) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Streams can't be gone through with `for` in every browser. Stopped early, the stream is cancelled. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}
