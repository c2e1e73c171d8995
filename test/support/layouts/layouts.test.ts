import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bloggerPage } from './blogger.ts';
import { bloggerRedrawnPage } from './blogger-redrawn.ts';
import { hostilePages } from './hostile.ts';
import { loadSample } from './sample.ts';
import { wordpressPage } from './wordpress.ts';

const parse = (html: string) => new JSDOM(html).window.document;
const textOf = (html: string) => parse(html).body.textContent;
const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];

describe('bloggerPage', () => {
  const { post, comments, firstVisitUpTo } = loadSample('thread');
  const document = parse(bloggerPage(post, comments));

  it('holds every comment under its id, replies inside the comment they are marked as answering', () => {
    const items = all(document, 'li.comment');
    expect(items.map((item) => item.id).toSorted()).toEqual(comments.map(({ id }) => `c${id}`).toSorted());
    for (const { id, parent, author, body } of comments) {
      const item = document.getElementById(`c${id}`);
      expect(item?.parentElement?.closest('li.comment')?.id ?? null).toBe(parent && `c${parent}`);
      expect(item?.querySelector('cite.user')?.textContent).toBe(author);
      expect(item?.querySelector('.comment-content')?.textContent).toBe(textOf(body));
    }
  });

  it('tells the moment in the link and the wall clock in the text', () => {
    const first = document.querySelector('.datetime a');
    expect(first?.textContent).toBe('1 June 2026 at 16:58');
    const epoch = Number(new URL(first?.getAttribute('href') ?? '').searchParams.get('showComment'));
    expect(new Date(epoch).toISOString().slice(0, 16)).toBe('2026-06-01T15:58');
  });

  it('says as many comments as it holds, or as it is told to', () => {
    const earlier = parse(bloggerPage(post, comments, { upTo: firstVisitUpTo }));
    expect(earlier.querySelector('#comments > h4')?.textContent).toBe('55 comments:');
    expect(all(earlier, 'li.comment')).toHaveLength(55);
    const more = parse(bloggerPage(post, comments, { declared: 70 }));
    expect(more.querySelector('#comments > h4')?.textContent).toBe('70 comments:');
  });

  it('is the same each time', () => {
    expect(bloggerPage(post, comments)).toBe(bloggerPage(post, comments));
  });

  it('runs from right to left in Hebrew', () => {
    const rtl = loadSample('rtl');
    const page = parse(bloggerPage(rtl.post, rtl.comments));
    expect(page.documentElement.dir).toBe('rtl');
    expect(page.querySelector('#comments > h4')?.textContent).toBe('8 תגובות:');
    expect(page.querySelector('.datetime')?.textContent).toBe('1 ביוני 2026 בשעה 17:05');
  });
});

describe('bloggerRedrawnPage', () => {
  const { post, comments } = loadSample('thread');

  it('draws the same comments anew after loading, and the rest on demand', async () => {
    const html = bloggerRedrawnPage(post, comments, { served: 10, redrawAfterMs: 0 });
    const { window } = new JSDOM(html, { runScripts: 'dangerously', url: post.url });
    const { document } = window;
    const ids = (selector: string) => all(document, selector).map((element) => element.id);
    const served = ids('li.comment');
    expect(served.length).toBeGreaterThanOrEqual(10);
    expect(served.length).toBeLessThan(comments.length);
    await expect.poll(() => ids('li.comment')[0]).toBe('bc_0_0B');
    expect(ids('.comment-block')).toEqual(served);

    (document.querySelector('.loadmore a') as HTMLElement).click();
    expect(ids('.comment-block').toSorted()).toEqual(comments.map(({ id }) => `c${id}`).toSorted());
    for (const { id, parent } of comments) {
      const above = document.getElementById(`c${id}`)?.closest('li')?.parentElement?.closest('li');
      expect(above?.querySelector('.comment-block')?.id ?? null).toBe(parent && `c${parent}`);
    }
    window.close();
  });
});

describe('wordpressPage', () => {
  const { post, comments } = loadSample('wordpress');
  const document = parse(wordpressPage(post, comments));

  it('holds every comment under its id, nested as marked', () => {
    expect(all(document, '.comment-list li[id]')).toHaveLength(comments.length);
    for (const { id, parent, kind } of comments) {
      const item = document.getElementById(`comment-${id}`);
      expect(item?.parentElement?.closest('li')?.id ?? null).toBe(parent && `comment-${parent}`);
      expect(item?.classList.contains('pingback')).toBe(kind === 'pingback');
    }
  });

  it('has no reply link where it nests no deeper', () => {
    expect(all(document, '.depth-4 .comment-reply-link')).toHaveLength(0);
    expect(all(document, '.comment-reply-link').length).toBeGreaterThan(15);
  });

  it('shows the wall clock and tells its zone', () => {
    const time = document.querySelector('.comment-metadata time');
    expect(time?.textContent).toBe('May 11, 2026 at 6:02 pm');
    expect(time?.getAttribute('datetime')).toMatch(/^2026-05-11T18:02:\d\d\+01:00$/);
  });
});

describe('hostile pages', () => {
  it.each(Object.entries(hostilePages))('%s has an address of its own and says what must hold', (_, make) => {
    const page = make();
    expect(new URL(page.url).hostname).toMatch(/^[a-z-]+\.example$/);
    expect(page.html).toMatch(/^<!DOCTYPE html>/);
    expect(page.mustHold).not.toBe('');
  });

  it('repeat ids, hang comments below themselves, and nest 3,000 deep', () => {
    const repeated = all(parse(hostilePages.repeatedIds().html), '.comment-list li').map((item) => item.id);
    expect(new Set(repeated).size).toBe(5);
    expect(repeated).toHaveLength(11);
    const circles = parse(hostilePages.circles().html);
    expect(circles.querySelector('#comment-102 #comment-102')).not.toBeNull();
    expect(circles.querySelector('#comment-104 #comment-105 #comment-104')).not.toBeNull();
    expect(hostilePages.deepByClass().html.match(/depth-3000"/g)).toHaveLength(1);
  });

  it('hold a comment of 2 MB', () => {
    expect(hostilePages.hugeComment().html.length).toBeGreaterThan(2 * 1024 * 1024);
  });

  it('bring no scripts, pictures or frames under the strict policy', () => {
    const { html, headers } = hostilePages.strictPolicy();
    expect(html).not.toMatch(/<(?:script|img|iframe)/);
    expect(headers?.['Content-Security-Policy']).toContain("default-src 'none'");
  });
});
