// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { pageLinks } from '../../utils/extract/page-links.ts';

const pageUrl = 'https://kelp.example/2023/05/low-tide/';
const linksOf = (head: string, url = pageUrl) => pageLinks(new JSDOM(`<head>${head}</head>`).window.document, url);

describe('where else the comments of a page can be had', () => {
  test('the interface and the feeds that the page names, as whole addresses and once each', () => {
    const head = `
      <link rel="https://api.w.org/" href="/wp-json/">
      <link rel="alternate" type="application/rss+xml" href="https://kelp.example/feed/">
      <link rel="alternate home" type=" Application/Atom+XML " href="feed/atom/">
      <link rel="alternate" type="application/rss+xml" href="/feed/">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/210">
      <link rel="alternate" hreflang="de" href="/de/">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`;
    expect(linksOf(head)).toEqual({
      api: 'https://kelp.example/wp-json/',
      feeds: ['https://kelp.example/feed/', 'https://kelp.example/2023/05/low-tide/feed/atom/'],
    });
  });

  test('relative to the base of the page', () => {
    expect(linksOf('<base href="https://other.example/"><link rel="https://api.w.org/" href="wp-json/">').api).toBe(
      'https://other.example/wp-json/',
    );
  });

  test('WordPress.com has it in one place for all of its blogs', () => {
    const hosted = '<meta name="generator" content="WordPress.com">';
    expect(linksOf(hosted).api).toBe('https://public-api.wordpress.com/wp/v2/sites/kelp.example/');
    expect(linksOf('<meta name="generator" content="WordPress 6.1">').api).toBeNull();
  });

  test('a page that names many names the first of them', () => {
    const many = Array.from({ length: 500 }, (_, i) => `<link rel=alternate type=application/rss+xml href="/f/${i}">`);
    expect(linksOf(many.join('')).feeds).toHaveLength(12);
  });
});
