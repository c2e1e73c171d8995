import { expect, test } from 'vitest';
import { commentFeed } from '../../utils/follow/comment-feed.ts';
import type { ThreadKey } from '../../utils/thread/comment.ts';

const feedOf = (key: string, url: string, ...feeds: string[]) =>
  commentFeed({ key: key as ThreadKey, url, links: { api: null, feeds } });

test('Blogger has a feed for every post, which its pages do not name', () => {
  expect(feedOf('blogger:12:345', 'https://plot.blogspot.com/2026/03/beans.html')).toBe(
    'https://plot.blogspot.com/feeds/345/comments/default',
  );
});

test('others name it among the feeds of the blog: it lies below the post', () => {
  const post = 'https://plot.example/2026/beans/';
  const whole = ['https://plot.example/feed/', 'https://plot.example/comments/feed/'];
  expect(feedOf('wordpress:plot.example:7', post, ...whole, `${post}feed/`)).toBe(`${post}feed/`);
  expect(feedOf('wordpress:plot.example:7', post, ...whole)).toBeNull();
  expect(feedOf('url:plot.example/2026/beans', 'https://plot.example/2026/beans', ...whole, `${post}feed/`)).toBe(
    `${post}feed/`,
  );
});

test('or names the post by the same parameter', () => {
  const feeds = ['https://plot.example/?feed=rss2', 'https://plot.example/?feed=rss2&p=7'];
  expect(feedOf('wordpress:plot.example:7', 'https://plot.example/?p=7', ...feeds)).toBe(feeds[1]);
});

test('a feed elsewhere, or none, is none', () => {
  expect(feedOf('url:x', 'https://plot.example/beans/', 'https://feeds.example/beans/feed/', 'nothing')).toBeNull();
  expect(feedOf('url:x', '')).toBeNull();
});
