// @vitest-environment node
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { MOST_IN_ANSWER } from '../../utils/follow/bounded-reading.ts';
import { day, HostileBlog, honest, item, leadTo, only, sendJson } from './support/hostile-blog.ts';

let one: HostileBlog;
beforeEach(async () => {
  one = await HostileBlog.start();
});
afterEach(() => one.stop());

const laughs = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "${'ha'.repeat(50)}">${[...'bcdefghij']
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
  .join('')}<!ENTITY own SYSTEM "file:///etc/passwd"><!ENTITY far SYSTEM "ELSEWHERE/far">]>`;

describe('what a server does to whoever asks it', () => {
  it.each<[what: string, kind: string, answer: () => RequestListener, patience?: number]>([
    ['headers that never come', 'silent', () => () => {}, 200],
    [
      'headers and then a byte now and then',
      'silent',
      () => (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
      },
      200,
    ],
    [
      'a connection that is cut',
      'silent',
      () =>
        ({ socket }) =>
          socket.destroy(),
    ],
    [
      'an answer that is cut',
      'silent',
      () => (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('[{"id":', () => response.destroy());
      },
    ],
    [
      'a bomb in a small parcel',
      'unreadable',
      () => (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(24 * 1024 * 1024, '[')));
      },
    ],
    [
      'a parcel that can’t be unpacked',
      'silent',
      () => (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(randomBytes(2_000)),
    ],
    [
      'word of 300 MB, of which none comes',
      'unreadable',
      () => (_request, response) => {
        response.writeHead(200, { 'content-length': String(300 * 1024 * 1024) }).flushHeaders();
      },
    ],
    ['something that is no text', 'unreadable', () => (_request, response) => response.end(randomBytes(50_000))],
    [
      'a picture',
      'unreadable',
      () => (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('\x89PNG\r\n'),
    ],
    [
      'an encoding that nobody knows',
      'unreadable',
      () => (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-7' }).end('+ADw-p+AD4-'),
    ],
    ['half a letter', 'unreadable', () => (_request, response) => response.end(Buffer.from([0xff, 0xfe, 0x5b]))],
    ['lists in lists in lists', 'unreadable', () => (_request, response) => response.end('['.repeat(2_000_000))],
    [
      'more comments than there can be',
      'gone',
      () =>
        only((_request, response) =>
          sendJson(
            response,
            Array.from({ length: MOST_IN_ANSWER + 1 }, (_, i) => item(i + 1)),
          ),
        ),
    ],
    [
      'entities that grow',
      'unreadable',
      () => (_request, response) =>
        response.end(`${laughs}<feed><entry><id>x#comment-9</id><content>&j;&own;&far;</content></entry></feed>`),
    ],
    ['the way elsewhere', 'moved', () => leadTo(`${one.elsewhere.origin}/`)],
    ['the way elsewhere, for good', 'moved', () => leadTo(`${one.elsewhere.origin}/`, 308)],
    ['the way into the reader’s own network', 'moved', () => leadTo('http://192.168.1.1/')],
    ['the way to a file', 'moved', () => leadTo('file:///etc/passwd')],
    [
      'the way round in a circle',
      'moved',
      () =>
        ({ url = '' }, response) =>
          leadTo(url)({} as never, response),
    ],
    ['the way to nowhere', 'moved', () => (_request, response) => response.writeHead(301).end()],
  ])('%s: is said (%s), and changes nothing', async (_what, kind, answer, patience) => {
    if (patience) one.longestMs = patience;
    one.blog.answer = answer();
    const before = await one.remembered();
    expect(await one.checkAll()).toEqual([]);
    expect((await one.record()).failure).toMatchObject({ kind });
    expect(await one.remembered()).toEqual(before);
    expect(one.elsewhere.asked).toEqual([]);
    one.blog.answer = honest;
    [one.now, one.longestMs] = [one.now + 30 * day, 10_000];
    expect(await one.checkAll()).toEqual(['4']);
    expect((await one.record()).failure).toBeNull();
  });

  test('an answer without end is let go of', async () => {
    let ended = 0;
    one.blog.answer = (_request, response) => {
      const more = () => response.write(Buffer.alloc(256 * 1024, ' '), more);
      response.on('close', () => {
        ended += 1;
      });
      response.writeHead(200);
      more();
    };
    await one.checkAll();
    expect((await one.record()).failure).toMatchObject({ kind: 'unreadable' });
    expect(ended).toBe(one.blog.asked.length);
  });
});

describe('where a blog has put its post', () => {
  test('with a slash at the end, it is asked there at once', async () => {
    one.blog.answer = ({ url = '' }, response) => {
      const [path = '', query = ''] = url.split('?');
      if (!path.startsWith('/wp-json/')) response.writeHead(404).end();
      else if (!path.endsWith('/')) leadTo(`${path}/?${query}`, 301)({} as never, response);
      else honest({ url } as never, response as never);
    };
    expect(await one.checkAll()).toEqual(['4']);
    expect(one.blog.asked).toHaveLength(2);
  });

  test('a page of it that is elsewhere is not asked for', async () => {
    const comment = (id: number) =>
      `<li class="comment" id="comment-${id}"><div class="comment-body"><cite class="fn">Ida Moor</cite>
       <a href="#comment-${id}"><time datetime="2026-03-02T08:00:00Z">2 March 2026</time></a>
       <p>Words of ${id}, and some more of them.</p></div></li>`;
    one.blog.answer = ({ url = '' }, response) => {
      if (url !== '/stones') response.writeHead(404).end();
      else
        response.writeHead(200, { 'content-type': 'text/html' }).end(
          `<body class="single postid-7"><article id="post-7" class="post"><h1>Stones</h1></article>
           <div id="comments"><ol class="comment-list">${[1, 2, 3, 4].map(comment).join('')}</ol>
           <nav class="comment-navigation"><a class="page-numbers" href="${one.elsewhere.origin}/stones/comment-page-2/#comments">2</a>
           <a class="page-numbers" href="${one.elsewhere.origin}/stones/comment-page-3/#comments">3</a></nav></div>`,
        );
    };
    await one.checkAll();
    expect(one.elsewhere.asked).toEqual([]);
  });
});
