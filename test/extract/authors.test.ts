import { describe, expect, it } from 'vitest';
import { readComments } from '../../utils/extract/read-comments.ts';
import type { RecordShape } from '../../utils/extract/shape.ts';
import { allAtOnce } from '../../utils/thread/steps.ts';
import { openPage } from '../platforms/fixture.ts';
import { fc } from '../support/properties.ts';

const shape: RecordShape = {
  boxes: '.post',
  boxIds: [/^post-(\d+)$/],
  item: '.none',
  replies: '.below',
  author: ['.who', 'b'],
  time: ['.when'],
  body: ['.said', 'blockquote'],
  reply: ['.answer'],
  permalink: ['a[href*="#post-"]'],
  controls: '.none',
};

const words = ['The tide was late.', 'Never trust a pier.', 'Well, we did.', 'North of the harbour, then.', 'Again!'];

/** The names that are read from posts with these heads; `said` is the box of their words. */
function read(
  heads: readonly string[],
  said: (text: string, i: number) => string = (text) => `<p class="said">${text}</p>`,
) {
  const posts = heads.map(
    (head, i) => `<div class="post" id="post-${i + 11}">${head}${said(words[i % 5] ?? '', i)}</div>`,
  );
  const { document, url } = openPage(
    `<!doctype html>\n<!-- https://press.example/post/ -->\n<html lang="en"><body>${posts.join('')}</body></html>`,
  );
  return allAtOnce(readComments(document, shape, { url, trustsZeroOffset: true })).comments;
}

const names = (...parameters: Parameters<typeof read>) => read(...parameters).map(({ author }) => author.name);
const people = ['Maud Ferris', 'Don Pell', 'Élodie Roux', 'Anonymous'];
const dates = ['3 May 2011 at 10:15', '3 May 2011 at 11:02', '4 May 2011 at 08:40', '5 May 2011 at 21:33'];
const each = (head: (name: string, date: string, i: number) => string) =>
  people.map((name, i) => head(name, dates[i] ?? '', i));

describe('who wrote a comment', () => {
  it.each<[string, (name: string, date: string, i: number) => string]>([
    ['a line that begins with the date', (name, date) => `<p class="who">On ${date} ${name} said:</p>`],
    ['a line that ends with the date', (name, date) => `<p class="who">${name} - ${date}</p>`],
    [
      'a line with a number and controls',
      (name, date, i) => `<p>#${i + 1} ${name}, ${date} <a class="answer">Reply</a></p>`,
    ],
    [
      'a line whose place for names holds the rest',
      (name, date, i) =>
        `<cite class="x">${name}</cite> says: <div class="who"><a href="#post-${i + 11}">#${i + 1}</a> ${date} (<a href="#form">Reply</a>)</div>`,
    ],
    ['a bold number before the line', (name, date, i) => `<p><b>${i + 1}</b> | ${date} by ${name}</p>`],
    ['a bold word that all have', (name, date) => `<p><b>Reader</b> ${name} <i class="when">${date}</i></p>`],
    ['a place of its own', (name, date) => `<span class="who">${name}</span> <i class="when">${date}</i>`],
  ])('is found in %s', (_, head) => {
    expect(names(each(head))).toEqual(people);
  });

  it('is not what somebody set in bold', () => {
    const heads = each((name, date) => `<p>${name}<br>${date}</p>`);
    const said = (text: string, i: number) => `<p>${i === 2 ? `<b>No.</b> ${text}` : text}</p>`;
    expect(names(heads, said)).toEqual(people);
  });

  it('stands below short words where all comments have one there', () => {
    const comments = read(
      people.map(() => ''),
      (_, i) => `<div class="text"><p>Good read</p></div><div class="foot"><p>${people[i]}<br>on ${dates[i]}</p></div>`,
    );
    expect(comments.map(({ author }) => author.name)).toEqual(people);
  });

  it('is nobody where nothing says so', () => {
    expect(names(dates.map((date) => `<p>${date} <a class="answer">Reply</a></p>`))).toEqual([null, null, null, null]);
  });

  it('takes no quotation of one comment for its words', () => {
    const said = (text: string, i: number) =>
      `<div>${i === 1 ? '<blockquote>Which pier?</blockquote>' : ''}<p>${text}</p></div>`;
    const [, second] = read(
      each((name, date) => `<b>${name}</b><small class="when">${date}</small>`),
      said,
    );
    expect(second?.text).toBe('Which pier?\nNever trust a pier.');
  });

  it('is read alike whatever the line is made of', () => {
    const wrap = fc.constantFrom(
      (text: string) => text,
      (text: string) => `<i>${text}</i>`,
      (text: string) => `<span class="x">${text}</span>`,
    );
    fc.assert(
      fc.property(wrap, wrap, fc.constantFrom(' on ', ' — ', ', ', ' | '), (name, date, joint) => {
        expect(names(each((one, day) => `<div>${name(one)}${joint}${date(day)}</div>`))).toEqual(people);
      }),
    );
  });
});
