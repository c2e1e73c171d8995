import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../utils/platforms/page-of.ts';
import type { Page } from '../../utils/platforms/platform.ts';
import { readThreads } from '../../utils/platforms/read-threads.ts';

/* Whose the comments in a frame are, and what a frame may say of it. */

const post = 'https://hedge-rows.example/slow-worms/';
const comment = (id: number) =>
  `<li class="post" id="post-${id}"><div data-role="post-content"><header><span class="author">Moss</span>
  <a class="time-ago" href="${post}#comment-${id}" title="Monday, May 2, 2022 8:14 AM">3 years ago</a></header>
  <div class="post-message"><p>Number ${id}.</p></div></div></li>`;
const talk = (query: string): Page => {
  const url = `https://disqus.com/embed/comments/?${query}`;
  const html = `<title>Talk</title><ul id="post-list">${[1, 2, 3].map(comment).join('')}</ul>`;
  return { document: new JSDOM(html, { url }).window.document, url, frame: null };
};
const only = (page: Page) => readThreads(page)[0]?.thread;

describe('a frame of another site', () => {
  it('belongs to the post that its address names, without what tracks the way there', () => {
    const named = encodeURIComponent(`${post}?utm_source=feed#comments`);
    expect(only(talk(`f=hedge&t_i=7&t_u=${named}&t_t=Slow%20worms`))).toMatchObject({
      ...{ key: 'disqus:hedge:7', url: post, title: 'Slow worms', site: 'hedge-rows.example' },
    });
  });

  it.each([
    ['names none', 'f=hedge&t_i=7'],
    ['names what is no web address', 'f=hedge&t_i=7&t_u=javascript%3Aalert(1)&t_t=Slow%20worms'],
  ])('does not know its post where its address %s', (_case, query) => {
    expect(only(talk(query))).toMatchObject({ key: 'disqus:hedge:7', url: '', title: '', site: '' });
  });

  it('does not know it either where no platform is known', () => {
    const items = [1, 2, 3, 4].map(
      (id) => `<div class="comment-item" id="comment-${id}"><b class="author">Moss</b> <time>2 May 2022 8:14</time>
      <p>They like it warm, says number ${id}.</p><a href="#">Reply</a></div>`,
    );
    const url = 'https://talk.example/embed?post=7';
    const { document } = new JSDOM(`<title>Talk</title><div id="comments">${items.join('')}</div>`, { url }).window;
    expect(only({ document, url, frame: null })).toMatchObject({
      ...{ key: 'url:talk.example/embed?post=7', url: '', title: '', site: '', platform: 'generic' },
    });
  });
});

describe('the page of a window', () => {
  const top = { location: { href: post } } as Window & { parent: unknown };
  top.parent = top;
  const document = { baseURI: post } as Document;
  const frame = {} as Element;
  const inside = (href: string, more: Partial<Window>) =>
    pageOf({ location: { href }, document, parent: top, frameElement: frame, ...more } as Window);

  it('is its own at the top', () => {
    const alone = { location: { href: post }, document } as Window & { parent: unknown };
    alone.parent = alone;
    expect(pageOf(alone)).toEqual({ document, url: post });
  });

  it('has the address of the page around where it has none', () => {
    expect(inside('about:srcdoc', {})).toEqual({ document, url: post, frame });
    const middle = {
      location: { href: 'about:blank' },
      document,
      parent: top,
      frameElement: frame,
    } as unknown as Window;
    expect(inside('about:srcdoc', { parent: middle, frameElement: {} as Element })).toEqual({
      document,
      url: post,
      frame,
    });
  });

  it('has its own where it has one, on a page of the same site or of another', () => {
    const own = 'https://hedge-rows.example/talk';
    expect(inside(own, {})).toEqual({ document, url: own, frame });
    expect(inside(own, { frameElement: null })).toEqual({ document, url: own, frame: null });
  });

  it('goes by what its links are relative to where it is shut off from the page around', () => {
    expect(inside('about:srcdoc', { frameElement: null })).toEqual({ document, url: post, frame: null });
  });
});
