// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Sample } from '../../utils/dom/sample.ts';

function page(body: string, { doctype = '<!doctype html>', words = 0 } = {}): Document {
  const before = '<div><q>Words</q></div>'.repeat(words);
  return new DOMParser().parseFromString(
    `${doctype}<head><meta name="generator" content="Press"></head><body>${before}${body}`,
    'text/html',
  );
}

const items = (count: number, inner: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `<li class="item item-${index}">${inner(index)}</li>`).join('');

describe.each([0, 1_100])('what a page is made of that begins with %i words', (words) => {
  it.each([
    '.user',
    'b.user',
    '#own .user',
    'li > .user.first',
    'meta[name="generator" i][content^="Press" i]',
    '[data-user]',
    'main [data-user="a b"]',
    '#own',
    'user-name',
    '.missing, user-name',
  ])('holds %s', (marks) => {
    const body =
      '<main id="own"><ul><li><b class="user first" data-user="a b"></b></li></ul></main><user-name></user-name>';
    expect(new Sample(page(body, { words })).holds(marks)).toBe(true);
  });

  it.each(['.use', 'i.user', '#other .user', 'ul > .user', 'meta[name="author"]', '[data-use]', 'user'])(
    'does not hold %s',
    (marks) => {
      expect(new Sample(page('<main id="own"><b class="user" data-user></b></main>', { words })).holds(marks)).toBe(
        false,
      );
    },
  );

  it('as old pages have it, classes in capitals are the same', () => {
    const body = '<b class="User"></b>';
    expect(new Sample(page(body, { words, doctype: '' })).holds('.user')).toBe(true);
    expect(new Sample(page(body, { words })).holds('.user')).toBe(false);
  });
});

describe('a long page', () => {
  it('of a long list the first entries of each kind, however many others stand between', () => {
    const words = Array.from({ length: 2_000 }, () => '<p>Words</p>').join('');
    const list = `${words}${items(300, (index) => `<i class="${index < 10 ? 'early' : 'late'}" data-${index < 10 ? 'a' : 'b'}></i>`)}<div><u class="after"></u></div>`;
    const sample = new Sample(page(`<main>${list}</main>`));
    const held = ['.early', '.late', '.after', '[data-a]', '[data-b]'].map((mark) => sample.holds(mark));
    expect(held).toEqual([true, false, true, true, false]);
    expect(sample.all('.early')).toHaveLength(10);
  });

  it('all of a long head', () => {
    const document = page('<p>Words</p>'.repeat(2_000));
    document.head.prepend(...Array.from({ length: 80 }, () => document.createElement('meta')));
    expect(new Sample(document).holds('meta[content="Press"]')).toBe(true);
  });

  it('all of what is short, nested thousands deep', () => {
    const depth = 3000;
    const document = page('');
    let at: Element = document.body;
    for (let level = 0; level < depth; level++) at = at.appendChild(document.createElement('div'));
    at.className = 'deepest';
    document.body.append(document.createElement('footer'));
    const sample = new Sample(document);
    expect([sample.holds('.deepest'), sample.holds('footer')]).toEqual([true, true]);
  });
});
