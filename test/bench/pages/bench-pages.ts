import { bloggerPage } from '../../support/layouts/blogger.ts';
import type { SampleComment, SamplePost } from '../../support/layouts/sample.ts';
import { wordpressPage, wordpressShell } from '../../support/layouts/wordpress.ts';
import { flattenThread, generateThread } from './generate-thread.ts';
import { hackerNewsPage } from './hacker-news-page.ts';

export const shapes = ['wordpress', 'blogger', 'hackernews'] as const;
export type Shape = (typeof shapes)[number];

export interface BenchPage {
  url: string;
  html: string;
}

/** The element that holds the comments, on each of the shapes. */
export const sectionSelectors: Record<Shape, string> = {
  wordpress: 'ol.comment-list',
  blogger: '#comment-holder',
  hackernews: 'table.comment-tree',
};

const seed = 1;

/** The same thread in the markup of one of the platforms, nested as deep as that platform does it. */
export function benchPage(shape: Shape, count: number): BenchPage {
  const thread = generateThread({ comments: count, seed });
  const post = postOf(shape, count);
  if (shape === 'hackernews') return { url: post.url, html: hackerNewsPage(post, thread) };
  if (shape === 'wordpress') return { url: post.url, html: wordpressPage(post, flattenThread(thread, 4)) };
  return { url: post.url, html: bloggerPage(post, flattenThread(thread, 2).map(withBreaks)) };
}

/** A page of about so many elements that holds no comment: a long article with links, lists and pictures. */
export function quietPage(elements: number): BenchPage {
  const post = postOf('wordpress', 0);
  const url = 'https://quiet.bench.example/article/';
  // Seven elements a block, and about 60 around them.
  const blocks = Array.from(
    { length: Math.max(0, Math.round((elements - 60) / 7)) },
    (_, i) =>
      `<section class="part part-${i % 7}"><h2>Part ${i}</h2><p>A few words with <a href="/${i}/">a link</a> and <em>stress</em>.</p><ul class="points"><li>one</li></ul></section>`,
  );
  return { url, html: wordpressShell({ ...post, url, title: 'A long article' }, {}, blocks.join('\n')) };
}

function postOf(shape: Shape, count: number): SamplePost {
  const url = shape === 'hackernews' ? 'https://news.ycombinator.com/' : `https://${shape}.bench.example/`;
  return {
    platform: shape === 'blogger' ? 'blogger' : 'wordpress',
    language: 'en-US',
    dir: 'ltr',
    zone: '+00:00',
    blog: { title: 'The Long Thread', tagline: 'Everybody has said something', url, id: '4711' },
    id: String(9_000_000 + count),
    title: `A post with ${count} comments`,
    url: shape === 'hackernews' ? `${url}item?id=${9_000_000 + count}` : `${url}2026/03/long-${count}.html`,
    author: 'Page Owner',
    time: '2026-03-02T06:00',
    labels: ['Long'],
    body: ['A short post, so that the comments are near.', 'There is nothing else to see here.'],
  };
}

/** Blogger knows no paragraphs. */
function withBreaks(comment: SampleComment): SampleComment {
  return { ...comment, body: comment.body.replaceAll('</p>\n<p>', '<br><br>').replaceAll(/<\/?p>/g, '') };
}
