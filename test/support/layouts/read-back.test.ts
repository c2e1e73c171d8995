import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../../utils/platforms/read-threads.ts';
import { bloggerPage } from './blogger.ts';
import { bloggerRedrawnPage } from './blogger-redrawn.ts';
import { type HostilePage, hostilePages } from './hostile.ts';
import { instantOf, loadSample, type Sample } from './sample.ts';
import { wordpressPage } from './wordpress.ts';

const read = (html: string, url: string) => readThreads({ document: new JSDOM(html, { url }).window.document, url });
const byId = <T extends { id: string }>(all: readonly T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

function expectSample(html: string, { post, comments }: Sample) {
  const [found, ...others] = read(html, post.url);
  expect(others).toEqual([]);
  const thread = found?.thread;
  expect(thread).toMatchObject({ platform: post.platform, title: post.title, site: post.blog.title, url: post.url });
  expect(thread?.declaredCount).toBe(comments.length);
  const got = (thread?.comments ?? []).map(({ id, parentId, author, time, kind }) => ({
    id: id.replace(/\D/g, ''),
    parent: parentId?.replace(/\D/g, '') ?? null,
    author: author.name,
    wrotePost: author.wrotePost,
    wall: time.wall?.slice(0, 16) ?? null,
    minute: time.instant === null ? null : Math.floor(time.instant / 60_000),
    kind,
  }));
  const expected = comments.map((comment) => ({
    id: comment.id,
    parent: comment.parent,
    author: comment.author,
    wrotePost: comment.wrotePost ?? false,
    wall: comment.kind === 'pingback' ? null : comment.time,
    minute: comment.kind === 'pingback' ? null : Math.floor(instantOf(post, comment) / 60_000),
    kind: comment.kind === 'removed' ? 'placeholder' : (comment.kind ?? 'comment'),
  }));
  expect(byId(got)).toEqual(byId(expected));
}

describe('the sample pages, read by the extension', () => {
  it.each(['thread', 'rtl'] as const)('give back the Blogger sample %s', (name) => {
    const sample = loadSample(name);
    expectSample(bloggerPage(sample.post, sample.comments), sample);
  });

  it('give back the WordPress sample', () => {
    const sample = loadSample('wordpress');
    expectSample(wordpressPage(sample.post, sample.comments), sample);
  });

  it('give back the same once a script has redrawn them', async () => {
    const sample = loadSample('thread');
    const { post, comments } = sample;
    const html = bloggerRedrawnPage(post, comments, { redrawAfterMs: 0 });
    const { window } = new JSDOM(html, { url: post.url, runScripts: 'dangerously' });
    await expect.poll(() => window.document.querySelector('li.comment')?.id).toBe('bc_0_0B');
    window.document.querySelector('script')?.remove();
    expectSample(window.document.documentElement.outerHTML, sample);
    window.close();
  });
});

describe('hostile pages, read by the extension', () => {
  const pages = Object.entries(hostilePages as Record<string, () => HostilePage>);

  // What needs a page's scripts or a browser's speed is for the end-to-end tests; the circles come below.
  const others = ['deepByScript', 'deepByClass', 'circles'];

  it.each(pages.filter(([name]) => !others.includes(name)))('%s holds as many comments as it says', (_, make) => {
    const { url, html, comments } = make();
    expect(read(html, url).flatMap((found) => found.thread.comments)).toHaveLength(comments);
  });

  it('circles loses none of its six comments', () => {
    const { url, html } = hostilePages.circles();
    const texts = read(html, url).flatMap((found) => found.thread.comments.map((comment) => comment.text));
    for (let n = 1; n <= 6; n++) expect(texts.some((text) => text.startsWith(`Comment ${n} by`))).toBe(true);
  });
});
