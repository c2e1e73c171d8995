import type { Validator } from '../storage/schema.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type FeedAnswer, headersRead } from './source.ts';

export type Asked =
  | { outcome: 'answer'; answer: FeedAnswer; validator: Validator | null }
  | { outcome: 'unchanged' }
  | { outcome: 'failed'; kind: 'gone' | 'shut' | 'moved' | 'unreadable' }
  /** It may work another time. `retryAfter`: the header; null where there was none. */
  | { outcome: 'silent'; retryAfter: string | null };

/** How long all of it may take, and how many bytes an answer may have, unpacked. */
export interface Limits {
  longestMs: number;
  mostBytes: number;
}

const usual: Limits = { longestMs: 20_000, mostBytes: 8 * 1024 * 1024 };

/**
 * Asks once. Nothing of the reader goes along: no cookies, no address of a page. An answer that leads elsewhere is not
 * followed, since nobody says where to before the request has left. `addresses`: the request's, and where else it may
 * be asked in that case, one after the other. `validator`: what an earlier answer to the same request said; null asks
 * for all of it.
 */
export async function ask(
  fetch: typeof globalThis.fetch,
  addresses: readonly [string, ...string[]],
  validator: Validator | null,
  { longestMs, mostBytes }: Limits = usual,
): Promise<Asked> {
  const [named] = addresses;
  const init: RequestInit = {
    headers: {
      ...(validator?.etag ? { 'If-None-Match': validator.etag } : {}),
      ...(validator?.lastModified ? { 'If-Modified-Since': validator.lastModified } : {}),
    },
    ...{ credentials: 'omit', cache: 'no-store', redirect: 'manual', referrerPolicy: 'no-referrer' },
    signal: AbortSignal.timeout(longestMs),
  };
  try {
    for (const address of addresses) {
      const response = await fetch(address, init);
      if (!leadsElsewhere(response)) return await readResponse(response, { named, address, mostBytes });
      letGo(response);
    }
    return { outcome: 'failed', kind: 'moved' };
  } catch {
    // No network, no such host, a connection that broke, or one that took too long: all of them pass.
    return { outcome: 'silent', retryAfter: null };
  }
}

/** Browsers say no more of such an answer than that it is one. */
function leadsElsewhere({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
}

/** `named`: the address that the request goes by; `address`: the one that answered. */
async function readResponse(
  response: Response,
  { named, address, mostBytes }: { named: string; address: string; mostBytes: number },
): Promise<Asked> {
  const { status, headers, ok } = response;
  if (status === 304) return { outcome: 'unchanged' };
  if (!ok) letGo(response);
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    return { outcome: 'silent', retryAfter: headers.get('retry-after') };
  }
  if (!ok) {
    const kind = status === 404 || status === 410 ? 'gone' : status === 401 || status === 403 ? 'shut' : 'unreadable';
    return { outcome: 'failed', kind };
  }
  const bytes = await readBytes(response, mostBytes);
  if (!bytes) return { outcome: 'failed', kind: 'unreadable' };
  const type = headers.get('content-type') ?? '';
  const told = headersRead.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const etag = shortHeader(headers.get('etag'));
  const lastModified = shortHeader(headers.get('last-modified'));
  return {
    outcome: 'answer',
    answer: {
      url: address,
      contentType: (type.split(';')[0] ?? '').trim().toLowerCase(),
      text: decodeBytes(bytes, type),
      headers: Object.fromEntries(told),
    },
    validator: etag === null && lastModified === null ? null : { url: named, etag, lastModified },
  };
}

/** It is kept with the thread and sent back: one that is longer than any sane one is as if it had not been sent. */
function shortHeader(value: string | null): string | null {
  return value !== null && value.length <= 1_000 ? value : null;
}

/** Of a body that nobody reads. */
function letGo({ body }: Response): void {
  body?.cancel().catch(() => {
    // It has ended, or broken off: then there is nothing to let go of.
  });
}

/** Null where there are more than `most`, by the server's own word or as they come, which is unpacked. */
async function readBytes(response: Response, most: number): Promise<Uint8Array | null> {
  const { body, headers } = response;
  if (!body) return new Uint8Array();
  if (Number(headers.get('content-length')) > most) {
    letGo(response);
    return null;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(body)) {
    length += chunk.length;
    if (length > most) return null;
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
