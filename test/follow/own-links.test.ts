import { expect, it } from 'vitest';
import { ownLinks } from '../../utils/follow/own-links.ts';

it('asks nobody elsewhere, whatever a page says', () => {
  const links = {
    api: 'http://192.168.1.1/wp-json/',
    feeds: ['https://www.plum-jam.example/feed/', 'https://elsewhere.example/feed/', 'not an address'],
  };
  expect(ownLinks('https://plum-jam.example/stones/', links)).toEqual({ api: null, feeds: [links.feeds[0]] });
  const api = 'https://public-api.wordpress.com/wp/v2/sites/1/';
  expect(ownLinks('https://plum-jam.example/stones/', { api, feeds: [] })).toEqual({ api, feeds: [] });
});
