import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import type { SiteRule } from '../../utils/thread/site-rule.ts';
import { plainPost, plainThread } from '../support/layouts/plain-thread.ts';
import { wordpressPage } from '../support/layouts/wordpress.ts';

const url = 'https://plum-jam.example/stones/';

function read(html: string, ...rules: SiteRule[]) {
  const { document } = new JSDOM(html, { url }).window;
  return readThreads({ document, url }, { rules });
}

const not = (...selectors: string[]): SiteRule => ({ kind: 'not-comments', selectors });
const here = (...selectors: string[]): SiteRule => ({ kind: 'comments', selectors });

const wordpress = wordpressPage(plainPost('plum-jam.example', 'Stones'), plainThread(6));
const generic = `<article><p>What the post says, at some length.</p></article>
<section id="comments" class="talk"><h2>4 comments</h2>${['Ada Plum', 'Bert Pear', 'Cleo Quince', 'Dora Medlar']
  .map(
    (name, i) =>
      `<div class="comment" id="c${i + 11}"><b class="author">${name}</b> <time datetime="2026-03-0${i + 1}T10:00Z">${i + 1} March 2026</time><p>Number ${i} says that jam sets by itself.</p><a href="#reply">Reply</a></div>`,
  )
  .join('')}</section>`;

/** Nothing names anybody, no date, nothing is called a comment: only that it repeats, with a link to each. */
const unknown = (texts: string[]) => `<main><p>The post, with a <a href="/x">link</a>.</p><hr>
<div class="plauderei">${texts.map((text, i) => `<div class="satz"><a href="#s${i}">§</a><p>${text}</p></div>`).join('')}</div></main>`;
const said = ['I never stone mine.', 'Nor do I, and nobody has died.', 'You have been lucky, then.'];

describe('a place that was said to hold no comments', () => {
  it('is left out by a platform', () => {
    expect(read(wordpress)[0]?.thread.platform).toBe('wordpress');
    expect(read(wordpress, not('ol.comment-list'))).toEqual([]);
  });

  it('is left out where the rule names the comments themselves', () => {
    expect(read(wordpress, not('ol.comment-list > li'))).toEqual([]);
  });

  it('is left out by the generic reader', () => {
    expect(read(generic)[0]?.thread.comments).toHaveLength(4);
    expect(read(generic, not('section.talk'))).toEqual([]);
  });

  it('leaves all other places to be read', () => {
    const [found] = read(`${wordpress}<ol class="recent"></ol>`, not('ol.recent'));
    expect(found?.thread.comments).toHaveLength(6);
  });

  it('is named by the first selector that is on the page', () => {
    expect(read(generic, not('#gone', 'section.talk'))).toEqual([]);
    expect(read(generic, not('article', 'section.talk'))[0]?.thread.comments).toHaveLength(4);
  });
});

describe('a place that was said to hold the comments', () => {
  it('is read although nothing in it says so', () => {
    expect(read(unknown(said))).toEqual([]);
    const [found] = read(unknown(said), here('div.plauderei'));
    expect(found?.thread.comments.map(({ text }) => text)).toEqual(said);
    expect(found?.thread.comments.map(({ author }) => author.name)).toEqual([null, null, null]);
    expect(found?.covers.map(({ className }) => className)).toEqual(['plauderei']);
  });

  it('is read where all that is said is as short as names are', () => {
    const short = ['It was quieter.', 'The ducks minded.', 'They always do.'];
    const [found] = read(unknown(short), here('div.plauderei'));
    expect(found?.thread.comments.map(({ text }) => text)).toEqual(short);
    expect(found?.thread.comments.map(({ author }) => author.name)).toEqual([null, null, null]);
  });

  it('is read with two of them, and not with one', () => {
    expect(read(unknown(said.slice(1)), here('div.plauderei'))[0]?.thread.comments).toHaveLength(2);
    expect(read(unknown(said.slice(2)), here('div.plauderei'))).toEqual([]);
  });

  it('comes before what a platform would have taken', () => {
    const both = wordpress.replace('</body>', `${unknown(said)}</body>`);
    expect(read(both, here('div.plauderei'))[0]?.thread.comments).toHaveLength(3);
  });

  it('without anything that repeats leaves the page to be read as if nobody had pointed', () => {
    const both = wordpress.replace('</body>', `${unknown([])}</body>`);
    expect(read(both, here('div.plauderei'))[0]?.thread.platform).toBe('wordpress');
  });
});

it('a rule that is no selector says nothing', () => {
  expect(read(generic, not('§§'), here(':::'))[0]?.thread.comments).toHaveLength(4);
});
