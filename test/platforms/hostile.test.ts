// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Page } from '../../utils/platforms/platform.ts';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { openPage } from './fixture.ts';
import { type Written, writePage } from './write-page.ts';

const one: Written = { id: 1_000_001, author: 'Maud', text: 'One.', replies: [] };

function comments(page: Page) {
  return readThreads(page)[0]?.thread.comments ?? [];
}

function itemOf(page: Page, id: number): Element {
  const item = page.document.getElementById(`comment-${id}`);
  if (!item) throw new Error(`No comment ${id}`);
  return item;
}

describe('a page that is made to be difficult', () => {
  it('may nest hundreds of levels deep', () => {
    // jsdom builds no more in reasonable time; browsers are tried with 3,000.
    const levels = 400;
    let comment: Written = { ...one, id: one.id + levels - 1 };
    for (let id = one.id + levels - 2; id >= one.id; id--) comment = { ...one, id, replies: [comment] };
    const page = openPage(writePage('wordpress', [comment]));
    const read = comments(page);
    expect(read).toHaveLength(levels);
    expect(
      read.every(({ id, parentId }, i) => (i === 0 ? parentId === null : parentId === String(Number(id) - 1))),
    ).toBe(true);
    expect(read.every(({ text }) => text === 'One.')).toBe(true);
  });

  it('may hold a comment of two megabytes', () => {
    const page = openPage(writePage('wordpress', [{ ...one, text: 'word '.repeat(420_000) }]));
    expect(comments(page)[0]?.text).toHaveLength(420_000 * 5 - 1);
  });

  it('may call an image its title', () => {
    const html = writePage('wordpress', [one]);
    const own = readThreads(openPage(html))[0]?.thread.title;
    const [found] = readThreads(openPage(html.replace(/(<body[^>]*>)/, '$1<img name="title" alt="">')));
    expect(found?.thread.comments).toHaveLength(1);
    expect(found?.thread.title).toBe(own);
  });

  it('may repeat an id', () => {
    const page = openPage(writePage('wordpress', [one, { ...one, text: 'Two.' }, { ...one, text: 'Three.' }]));
    expect(comments(page).map(({ id, text }) => [id, text])).toEqual([
      ['1000001', 'One.'],
      ['1000001~2', 'Two.'],
      ['1000001~3', 'Three.'],
    ]);
  });

  it('may name a comment as its own parent', () => {
    const page = openPage(writePage('wordpress', [one]));
    itemOf(page, one.id).id = `wpd-comm-${one.id}_${one.id}`;
    expect(comments(page)).toMatchObject([{ id: '1000001', parentId: null }]);
  });

  it('may put a comment inside its own double', () => {
    const page = openPage(writePage('wordpress', [one]));
    const item = itemOf(page, one.id);
    item.append(item.cloneNode(true));
    expect(comments(page).map(({ id }) => id)).toEqual(['1000001']);
  });

  it('may have links that are no addresses', () => {
    const page = openPage(writePage('wordpress', [one]));
    const name = page.document.querySelector('.fn') as Element;
    for (const href of ['javascript:alert(1)', 'http://', 'https://[', 'mailto:a@b.example', ' ']) {
      const link = page.document.createElement('a');
      link.setAttribute('href', href);
      link.textContent = 'Maud';
      name.replaceChildren(link);
      expect(comments(page)[0]?.author, href).toEqual({ name: 'Maud', wrotePost: false });
    }
  });

  it('is left alone where the words of its comments lie outside them', () => {
    const page = openPage(
      writePage(
        'wordpress',
        [1, 2, 3, 4, 5, 6].map((n) => ({ ...one, id: one.id + n })),
      ),
    );
    for (const article of [...page.document.querySelectorAll('article')].slice(2))
      page.document.body.append(...article.childNodes);
    for (const article of page.document.querySelectorAll('article:empty')) article.remove();
    expect(readThreads(page)).toEqual([]);
  });
});

describe('what is covered', () => {
  it('is the list and its heading, never a form', () => {
    const page = openPage(writePage('wordpress', [one]));
    const form = page.document.createElement('form');
    page.document.querySelector('ol')?.append(form);
    const found = readThreads(page)[0];
    expect(found?.covers.map(({ id, tagName }) => id || tagName)).toEqual(['H2', 'comment-1000001']);
    expect(found?.covers.some((element) => element.contains(form))).toBe(false);
    expect(found?.section.id).toBe('comments');
  });
});
