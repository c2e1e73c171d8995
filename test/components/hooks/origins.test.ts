import { describe, expect, it } from 'vitest';
import { coverEverySite, coverHost, everySite, originsOf, sitesOf } from '../../../components/hooks/origins.ts';

describe('every site', () => {
  it.each([[everySite], [['<all_urls>']], [['*://*/*']], [['https://a.example/*', ...everySite]]])(
    'is covered by %j',
    (origins) => expect(coverEverySite(origins)).toBe(true),
  );

  it.each([[[]], [['https://*/*']], [originsOf('a.example')], [['*://*.example/*']]])(
    'is not covered by %j',
    (origins) => expect(coverEverySite(origins)).toBe(false),
  );
});

describe('a host', () => {
  it.each([
    [['*://a.example/*'], 'a.example'],
    [originsOf('a.example'), 'a.example'],
    [originsOf('a.example:8080'), 'a.example:9090'],
    [['*://*.example.org/*'], 'example.org'],
    [['*://*.example.org/*'], 'blog.example.org'],
    [everySite, 'a.example'],
  ])('is covered: %j, %s', (origins, host) => expect(coverHost(origins, host)).toBe(true));

  it.each([
    [[], 'a.example'],
    [['https://a.example/*'], 'a.example'],
    [['*://a.example/*'], 'b.a.example'],
    [['*://*.example.org/*'], 'badexample.org'],
  ])('is not covered: %j, %s', (origins, host) => expect(coverHost(origins, host)).toBe(false));

  it('is asked for by both schemes, without its port', () => {
    expect(originsOf('localhost:8080')).toEqual(['http://localhost/*', 'https://localhost/*']);
  });
});

it('sites are listed once each by name, every site first', () => {
  const origins = [
    'https://b.example/*',
    'https://a.example/*',
    '*://*/*',
    'http://b.example/*',
    'moz-extension://x/*',
  ];
  expect(sitesOf(origins)).toEqual([
    { host: '*', origins: ['*://*/*'] },
    { host: 'a.example', origins: ['https://a.example/*'] },
    { host: 'b.example', origins: ['https://b.example/*', 'http://b.example/*'] },
  ]);
});
