import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../utils/follow/ask.ts';
import { decodeBytes } from '../../utils/follow/decode-bytes.ts';

const url = 'https://hedge.example/feed';

function answering(body: BodyInit | null, init: ResponseInit = {}) {
  return vi.fn<typeof fetch>(async () => new Response(body, init));
}

function outcome(body: BodyInit | null, init: ResponseInit = {}) {
  return ask(answering(body, init), [url], null);
}

describe('a request', () => {
  it('takes nothing of the reader along', async () => {
    const fetch = answering('{}');
    await ask(fetch, [url], null);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual', headers: {} },
    });
  });

  it('asks for nothing that was told before', async () => {
    const fetch = answering(null, { status: 304 });
    const asked = await ask(fetch, [url], { url, etag: 'W/"a"', lastModified: 'Mon, 02 Mar 2026 08:00:00 GMT' });
    expect(asked).toEqual({ outcome: 'unchanged' });
    expect(fetch.mock.calls[0]?.[1]?.headers).toEqual({
      'If-None-Match': 'W/"a"',
      'If-Modified-Since': 'Mon, 02 Mar 2026 08:00:00 GMT',
    });
  });

  it('is answered with what sources read, and with what to ask the next time', async () => {
    const headers = {
      'Content-Type': 'Application/JSON; charset=utf-8',
      'X-WP-TotalPages': '3',
      ETag: '"x"',
      Server: 'y',
    };
    expect(await outcome('{"ä":1}', { headers })).toEqual({
      outcome: 'answer',
      answer: { url, contentType: 'application/json', text: '{"ä":1}', headers: { 'x-wp-totalpages': '3' } },
      validator: { url, etag: '"x"', lastModified: null },
    });
    expect(await outcome('')).toMatchObject({ answer: { text: '' }, validator: null });
  });
});

describe('an answer', () => {
  it.each([
    [404, { outcome: 'failed', kind: 'gone' }],
    [410, { outcome: 'failed', kind: 'gone' }],
    [401, { outcome: 'failed', kind: 'shut' }],
    [403, { outcome: 'failed', kind: 'shut' }],
    [400, { outcome: 'failed', kind: 'unreadable' }],
    [408, { outcome: 'silent', retryAfter: null }],
    [500, { outcome: 'silent', retryAfter: null }],
    [503, { outcome: 'silent', retryAfter: null }],
  ])('%i says why there is none', async (status, expected) => {
    expect(await outcome('no', { status })).toEqual(expected);
  });

  it('may say when to come back', async () => {
    const init = { status: 429, headers: { 'Retry-After': '120' } };
    expect(await outcome('', init)).toEqual({ outcome: 'silent', retryAfter: '120' });
  });

  it('that leads elsewhere is not followed; where else it may be is asked instead', async () => {
    const [moved, there] = [new Response(null, { status: 301 }), 'https://www.hedge.example/feed'];
    const fetch = vi.fn<typeof globalThis.fetch>(async (to) => (to === there ? new Response('[]') : moved));
    expect(await ask(fetch, [url], null)).toEqual({ outcome: 'failed', kind: 'moved' });
    expect(await ask(fetch, [url, `${url}/`, there], null)).toMatchObject({ answer: { url: there, text: '[]' } });
    expect(fetch.mock.calls.map(([to]) => to)).toEqual([url, url, `${url}/`, there]);
  });

  it('is let go of when it does not end', async () => {
    let pieces = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect(await outcome(endless)).toEqual({ outcome: 'failed', kind: 'unreadable' });
    expect(pieces).toBeLessThan(12);
  });

  it('that breaks off, or never comes, may come another time', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new TypeError('network error'));
      },
    });
    expect(await outcome(broken)).toEqual({ outcome: 'silent', retryAfter: null });
    const failing = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await ask(failing, [url], null)).toEqual({ outcome: 'silent', retryAfter: null });
  });
});

describe('the encoding of an answer', () => {
  const latin = Uint8Array.from([0x4d, 0xfc, 0x6c]);
  const page = (head: string) => Uint8Array.from([...new TextEncoder().encode(head), ...latin]);

  it.each([
    ['its header names', latin, 'text/html; charset=ISO-8859-1', 'Mül'],
    ['its header names in quotes', latin, 'text/html;charset="windows-1252"', 'Mül'],
    ['the page names', page('<meta charset=iso-8859-1>'), 'text/html', '<meta charset=iso-8859-1>Mül'],
    [
      'the feed names',
      page('<?xml version="1.0" encoding="latin1"?>'),
      '',
      '<?xml version="1.0" encoding="latin1"?>Mül',
    ],
    ['nobody names', new TextEncoder().encode('Mül'), 'application/json', 'Mül'],
    ['has no such name', new TextEncoder().encode('Mül'), 'text/html; charset=klingon', 'Mül'],
    ['the first bytes tell', Uint8Array.from([0xff, 0xfe, 0x4d, 0, 0xfc, 0]), 'text/html; charset=utf-8', 'Mü'],
  ])('is the one that %s', (_what, bytes, type, text) => {
    expect(decodeBytes(bytes, type)).toBe(text);
  });
});
