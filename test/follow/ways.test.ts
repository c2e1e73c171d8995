import { describe, expect, it } from 'vitest';
import { otherSpellings } from '../../utils/follow/other-spellings.ts';
import type { WatchedThread } from '../../utils/follow/source.ts';
import { sourcesWith } from '../../utils/follow/sources/index.ts';
import { isOwnAddress, waysTo } from '../../utils/follow/ways.ts';
import type { ThreadKey } from '../../utils/thread/comment.ts';

const sources = sourcesWith(async () => null);
const thread = (key: string, url = 'https://plum-jam.example/stones/', host = 'plum-jam.example'): WatchedThread => ({
  ...{ key: key as ThreadKey, url, host, platform: key.split(':')[0] ?? '' },
  links: { api: null, feeds: [] },
});
const asked = (one: WatchedThread) => waysTo(sources, one).map(({ request }) => new URL(request.url).host);

describe('whom a thread may be asked of', () => {
  it.each([
    '192.168.1.1',
    'localhost',
    'router.local',
    '[::1]',
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '10.0.0.1',
    'bank.example',
  ])('not %s, though the page says that its thread is there', (elsewhere) => {
    expect(asked(thread(`discourse-embed:${elsewhere}:431`))).toEqual([]);
  });

  it('of the frame that showed its comments, and where all threads of its kind are asked for', () => {
    expect(asked(thread('discourse-embed:talk.example:431', undefined, 'talk.example'))).toEqual(['talk.example']);
    expect(asked(thread('hackernews:40001'))).toContain('hn.algolia.com');
    expect(asked(thread('url:plum-jam.example/stones'))).toEqual(['plum-jam.example']);
  });

  it.each([
    ['https://plum-jam.example/feed', true],
    ['http://www.plum-jam.example/feed', true],
    ['https://api.plum-jam.example/feed', true],
    ['https://plum-jam.example:8443/feed', false],
    ['https://plum-jam.example@192.168.1.1/', false],
    ['https://ida:moor@plum-jam.example/', false],
    ['ftp://plum-jam.example/', false],
    ['file:///etc/passwd', false],
    ['nothing', false],
  ])('%s: %s', (address, isOwn) => {
    expect(isOwnAddress(address, {}, thread('url:x'))).toBe(isOwn);
  });

  it('of a blog on this very machine, where the thread itself is there, and of nothing else that listens on it', () => {
    const local = thread('url:localhost/a', 'http://localhost:4000/a', 'localhost');
    expect(asked(local)).toEqual(['localhost:4000']);
    expect(isOwnAddress('http://localhost:6379/', {}, local)).toBe(false);
  });
});

describe('other spellings of an address', () => {
  it.each([
    ['http://kelp.example/a', 'https://kelp.example/a https://www.kelp.example/a https://kelp.example/a/'],
    ['https://www.kelp.example/a/?p=1', 'https://kelp.example/a/?p=1 https://www.kelp.example/a?p=1'],
    ['http://localhost:4000/a', 'http://localhost:4000/a/'],
    ['http://192.168.1.1/', 'https://192.168.1.1/'],
    ['https://[::1]/a', 'https://[::1]/a/'],
  ])('%s', (address, spellings) => {
    expect(otherSpellings(address).join(' ')).toBe(spellings);
  });
});
