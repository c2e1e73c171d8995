// @vitest-environment node

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, cleanUrl, isCommentAddress, urlIdentity } from '../../utils/extract/thread-url.ts';
import { fc } from '../support/properties.ts';

describe('one post by many addresses', () => {
  it.each([
    'http://www.blog.example/2020/05/a-post/',
    'https://blog.example/2020/05/a-post',
    'https://blog.example/2020/05/a-post/comment-page-2/#comments',
    'https://blog.example/2020/05/a-post/?utm_source=feed&utm_medium=rss#comment-7',
    'https://blog.example/2020/05/a-post/?replytocom=7#respond',
    'https://blog.example/2020/05/a-post/amp/',
    'https://blog.example:443/2020/05/a-post/?cpage=3',
    'https://BLOG.example/2020/05/a-post/index.html',
  ])('%s', (address) => {
    expect(urlIdentity(address)).toBe('blog.example/2020/05/a-post');
  });

  it.each([
    'http://tides.blogspot.co.uk/2016/03/bus.html?m=1',
    'https://tides.blogspot.com/2016/03/bus.html?showComment=1457341920345#c55',
    'https://tides.blogspot.de/2016/03/bus.html?commentPage=2',
    'https://tides.blogspot.com.au/2016/03/bus.html?spref=tw',
  ])('%s', (address) => {
    expect(urlIdentity(address)).toBe('tides.blogspot.com/2016/03/bus.html');
  });

  it('is another post where the query says so', () => {
    expect(urlIdentity('https://blog.example/?p=5')).not.toBe(urlIdentity('https://blog.example/?p=6'));
    expect(urlIdentity('https://blog.example/?m=201605')).toBe('blog.example?m=201605');
  });

  const word = fc
    .stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
    .filter((text) => text !== 'amp' && !/^index|^default/.test(text));
  const post = fc.record({ host: word, path: fc.array(word, { minLength: 1, maxLength: 4 }), id: fc.nat(9999) });
  const ways = fc.record({
    scheme: fc.constantFrom('http', 'https'),
    www: fc.constantFrom('', 'www.'),
    end: fc.constantFrom('', '/', '/comment-page-2/', '/comment-page-13', '/amp', '/index.html'),
    query: fc.subarray(['utm_source=x', 'fbclid=Q', 'cpage=2', 'm=1', 'showComment=1457341920345', 'replytocom=4']),
    hash: fc.constantFrom('', '#comments', '#comment-77', '#c123'),
  });

  it('has one identity, whatever way it was reached', () => {
    fc.assert(
      fc.property(post, ways, ({ host, path, id }, { scheme, www, end, query, hash }) => {
        const plain = `https://${host}.example/${path.join('/')}?p=${id}`;
        const reached = `${scheme}://${www}${host}.example/${path.join('/')}${end}?${[...query, `p=${id}`].join('&')}${hash}`;
        expect(urlIdentity(reached)).toBe(urlIdentity(plain));
      }),
    );
  });

  it('stays itself when cleaned again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        expect(cleanUrl(cleanUrl(address))).toBe(cleanUrl(address));
        expect(urlIdentity(cleanUrl(address))).toBe(urlIdentity(address));
      }),
    );
  });
});

describe('the canonical address', () => {
  function canonical(href: string, url: string): string {
    return canonicalUrl(new JSDOM(`<link rel="canonical" href="${href}">`, { url }).window.document, url);
  }

  it('is taken from the page on its own site', () => {
    expect(canonical('https://www.blog.example/a/?utm_source=x', 'http://blog.example/?p=7')).toBe(
      'https://www.blog.example/a/',
    );
  });

  it.each([
    ['another site', 'https://aggregator.example/a/'],
    ['the home page', 'https://blog.example/'],
    ['the home page by its file', 'https://blog.example/index.php'],
    ['no web address', 'mailto:a@blog.example'],
  ])('is not believed when it is %s', (_, href) => {
    expect(canonical(href, 'https://blog.example/a/#comments')).toBe('https://blog.example/a/');
  });
});

describe('the address of a comment', () => {
  it.each(['/comment/422#comment-422', 'https://blog.example/comment/9?page=1#c9', '/comments/77/#77'])(
    '%s is a page of its own',
    (address) => expect(isCommentAddress(address)).toBe(true),
  );
  it.each([
    '/2016/03/oak#comment-422',
    '/archives/58#c7',
    '/node/88',
    '/comment/422#comment-423',
    '/item/12-ash#comment12',
  ])('%s is in its post', (address) => expect(isCommentAddress(address)).toBe(false));
});
