import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { describePlace, describePlaces } from '../../utils/pointing/describe-place.ts';
import { fc } from '../support/properties.ts';

const { document } = new JSDOM('<!doctype html><html><body></body></html>').window;

function page(html: string): Document {
  return new JSDOM(`<!doctype html><html><body>${html}</body></html>`).window.document;
}

const placeIn = (html: string, selector: string) => describePlace(page(html).querySelector(selector) as Element);

describe('a place is described', () => {
  it('by an id that lasts', () => {
    expect(placeIn('<main><div id="talk" class="x1"></div></main>', '#talk')[0]).toBe('div#talk');
  });

  it('by the beginning of an id that names the post', () => {
    expect(placeIn('<ul id="thread-4711"></ul><ul></ul>', '#thread-4711')[0]).toBe('ul[id^="thread-"]');
  });

  it('by classes, without those of a build, of a post, of a moment', () => {
    const html = '<section class="talk css-1x2y3z sc-bdVaJa postid-77 is-open loaded category-plums"></section>';
    expect(placeIn(html, 'section')[0]).toBe('section.talk');
  });

  it('within a named box where its own names are not enough', () => {
    const html = '<aside id="side"><ul class="list"></ul></aside><div id="below"><ul class="list"></ul></div>';
    expect(placeIn(html, '#below ul')).toEqual(['div#below ul.list', 'div#below > ul']);
  });

  it('by where it lies where nothing has a name', () => {
    const html = '<div><p></p></div><div><ul></ul><ul></ul></div>';
    expect(placeIn(html, 'div:nth-of-type(2) > ul:nth-of-type(2)')).toEqual([
      'html > body > div:nth-of-type(2) > ul:nth-of-type(2)',
    ]);
  });

  it('with what its elements have in common where it is several', () => {
    const html = '<main id="m"><h2></h2><p class="say odd"></p><p class="say even mine"></p><form></form></main>';
    const opened = page(html);
    const found = describePlaces([...opened.querySelectorAll('p')]);
    expect(found[0]).toBe('main#m > p.say');
    expect(opened.querySelectorAll(found[0] as string)).toHaveLength(2);
  });
});

/* Pages of boxes with names as sites give them, in ids and classes, with numbers and without. */

const word = fc.constantFrom(
  'talk',
  'list',
  'item',
  'box',
  'post',
  'css-1ab2',
  'is-open',
  'row-7',
  'md:flex',
  'sXzTqRw',
);
const id = fc.oneof(fc.constant(''), fc.constantFrom('main', 'talk', 'c-12', 'post-99-talk', '5', 'ü', 'a b'));
const tag = fc.constantFrom('div', 'ul', 'li', 'section', 'p');
interface Box {
  tag: string;
  id: string;
  classes: string[];
  inner: Box[];
}
const { box } = fc.letrec<{ box: Box }>((tie) => ({
  box: fc.record({
    tag,
    id,
    classes: fc.array(word, { maxLength: 3 }),
    inner: fc.oneof({ depthSize: 'small' }, fc.constant<Box[]>([]), fc.array(tie('box'), { maxLength: 4 })),
  }),
}));

function build({ tag: name, id: called, classes, inner }: Box): Element {
  const element = document.createElement(name);
  if (called) element.id = called;
  if (classes.length > 0) element.setAttribute('class', classes.join(' '));
  element.append(...inner.map(build));
  return element;
}

function withPage(root: Box, chosen: number, check: (element: Element) => void): void {
  document.body.replaceChildren(build(root));
  const all = [...document.body.querySelectorAll('*')];
  check(all[chosen % all.length] as Element);
}

describe('whatever the page is like', () => {
  it('every selector finds the element and nothing else', () => {
    fc.assert(
      fc.property(box, fc.nat(), (root, chosen) => {
        withPage(root, chosen, (element) => {
          const found = describePlace(element);
          expect(found.length).toBeGreaterThan(0);
          for (const selector of found) expect([...document.querySelectorAll(selector)]).toEqual([element]);
        });
      }),
    );
  });

  it('it is still found where every number is another', () => {
    fc.assert(
      fc.property(box, fc.nat(), fc.integer({ min: 0, max: 9 }), (root, chosen, digit) => {
        withPage(root, chosen, (element) => {
          const found = describePlace(element);
          for (const one of document.body.querySelectorAll('*')) {
            if (one.id) one.id = one.id.replace(/\d/g, String(digit));
            const classes = one.getAttribute('class');
            if (classes) one.setAttribute('class', classes.replace(/\d/g, String(digit)));
          }
          const first = found.find((selector) => document.querySelector(selector)) as string;
          expect([...document.querySelectorAll(first)]).toEqual([element]);
        });
      }),
    );
  });
});
