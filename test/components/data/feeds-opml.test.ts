// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { feedsOpml } from '../../../components/data/feeds-opml.ts';
import { fc } from '../../support/properties.ts';

const read = (opml: string) => new DOMParser().parseFromString(opml, 'application/xml');
const feed = {
  title: 'On beans',
  url: 'https://plot.example/beans/',
  feed: 'https://plot.example/beans/feed/?a=1&b=2',
};

test('names every thread with its feed and its post, as OPML 2.0', () => {
  const document = read(feedsOpml([feed, { ...feed, title: 'Gates' }], Date.UTC(2026, 2, 2, 20, 33)));
  expect(document.documentElement.getAttribute('version')).toBe('2.0');
  expect(document.querySelector('head > title')?.textContent).toBe('Comments of threads followed in Understory');
  expect(document.querySelector('head > dateCreated')?.textContent).toBe('Mon, 02 Mar 2026 20:33:00 GMT');
  const outlines = [...document.querySelectorAll('body > outline')];
  expect(outlines.map((outline) => outline.getAttribute('text'))).toEqual(['On beans', 'Gates']);
  expect(Object.fromEntries([...(outlines[0]?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
    ...{ type: 'rss', text: 'On beans', title: 'On beans' },
    ...{ xmlUrl: 'https://plot.example/beans/feed/?a=1&b=2', htmlUrl: 'https://plot.example/beans/' },
  });
});

test('is well-formed whatever the titles hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const document = read(feedsOpml([{ ...feed, title: `“<${title}>&"` }], 0));
      expect(document.querySelector('parsererror')).toBeNull();
      expect(document.querySelectorAll('outline')).toHaveLength(1);
    }),
  );
  expect(
    read(feedsOpml([{ ...feed, title: '\u0000\uD800\uFFFEA\n"B"' }], 0))
      .querySelector('outline')
      ?.getAttribute('text'),
  ).toBe('\uFFFDA "B"');
});
