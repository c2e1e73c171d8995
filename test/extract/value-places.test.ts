import { describe, expect, it } from 'vitest';
import { readComments } from '../../utils/extract/read-comments.ts';
import type { RecordShape } from '../../utils/extract/shape.ts';
import { allAtOnce } from '../../utils/thread/steps.ts';
import { openPage } from '../platforms/fixture.ts';

const shape: RecordShape = {
  boxes: '.post',
  idAttributes: ['data-key'],
  boxIds: [/^post-(\w+)$/],
  item: '.none',
  replies: '.below',
  never: '.none',
  author: ['.who'],
  time: ['time'],
  body: ['.said'],
  reply: [],
  permalink: [],
  controls: '.none',
  wrotePost: [],
  pingback: [],
  placeholder: [],
};

const post = (key: string, attributes: string, parts: string, inner = '') =>
  `<div class="post" data-key="post-${key}" ${attributes}><b class="who">Maud ${key}</b> <time datetime="2021-05-04T10:0${key.length}:00">4 May</time>${parts}<div class="said">The tide was late.</div>${inner}</div>`;

function read(body: string, changes: Partial<RecordShape>) {
  const { document, url } = openPage(
    `<!doctype html>\n<!-- https://press.example/post/ -->\n<html lang="en"><body>${body}</body></html>`,
  );
  const { comments } = allAtOnce(readComments(document, { ...shape, ...changes }, { url, trustsZeroOffset: true }));
  return comments.map(({ id, parentId, time, author, text, kind, isPartial = false }) => {
    return { id, parentId, instant: time.instant, author, text, kind, isPartial };
  });
}

const idsAndParents = (body: string, changes: Partial<RecordShape>) =>
  read(body, changes).map(({ id, parentId }) => `${parentId ?? '-'} > ${id}`);

describe('what a platform writes in attributes', () => {
  it('names the comment, by any attribute of its box', () => {
    expect(idsAndParents(post('a', '', '') + post('b', '', ''), {})).toEqual(['- > a', '- > b']);
  });

  it('names the comment in an element within a box that has no id', () => {
    const bare = (key: string) => post(key, '', `<i id="at-${key}"></i>`).replace(/data-key="[^"]*"/, '');
    const places: Partial<RecordShape> = {
      boxes: '[data-key]',
      bareBoxes: '.post',
      ids: [{ at: 'i', attribute: 'id', value: /^at-(\w+)$/ }],
    };
    expect(idsAndParents(bare('a') + bare('b'), places)).toEqual(['- > a', '- > b']);
  });

  it('names the comment that is answered: on the box, in a link, or on the list around', () => {
    const flat = post('a', '', '') + post('b', 'data-up="a"', '') + post('c', '', '<a class="up" href="?to=b">up</a>');
    const around = `<div class="of" id="under-c">${post('d', '', '')}</div>`;
    const parents: RecordShape['parents'] = [
      { attribute: 'data-up', value: /^(\w+)$/ },
      { at: 'a.up', attribute: 'href', value: /to=(\w+)/ },
      { around: '.of', attribute: 'id', value: /^under-(\w+)$/ },
    ];
    expect(idsAndParents(flat + around, { parents })).toEqual(['- > a', 'a > b', 'b > c', 'c > d']);
  });

  it('tells how deep a comment stands, in whatever unit', () => {
    const at = (key: string, px: number) => post(key, '', `<img width="${px}">`);
    const body = at('a', 0) + at('b', 40) + at('c', 120) + at('d', 40) + at('e', 0);
    const depths: RecordShape['depths'] = [{ at: 'img', attribute: 'width', value: /^(\d+)$/ }];
    expect(idsAndParents(body, { depths })).toEqual(['- > a', 'a > b', 'b > c', 'a > d', '- > e']);
  });

  it('says nothing of a comment whose depth is not written', () => {
    const depths: RecordShape['depths'] = [{ attribute: 'data-depth', value: /^(\d+)$/ }];
    const body = post('a', 'data-depth="0"', '') + post('b', 'data-depth="1"', '') + post('c', '', '');
    expect(idsAndParents(body, { depths })).toEqual(['- > a', 'a > b', '- > c']);
  });

  it('is an element of what holds replies, however plain its box', () => {
    const bare = (inner: string) => post('a', '', '', inner).replace(/data-key="[^"]*"/, '');
    const nested = bare(`<div class="below">${bare('')}</div>`);
    expect(read(nested, { boxes: '[data-key]', bareBoxes: '.post' })).toHaveLength(2);
  });

  it('tells the moment, as an epoch or as UTC without saying so', () => {
    const epochs: RecordShape['epochs'] = [{ attribute: 'data-at', value: /^(\d+)$/ }];
    const [seconds, milliseconds, none] = read(
      post('a', 'data-at="1620122400"', '') + post('b', 'data-at="1620122400123"', '') + post('c', '', ''),
      { epochs },
    );
    expect([seconds?.instant, milliseconds?.instant, none?.instant]).toEqual([1620122400000, 1620122400123, null]);
    const [utc] = read(post('a', '', ''), { writesUtc: true });
    expect(utc?.instant).toBe(Date.UTC(2021, 4, 4, 10, 1));
  });

  it('tells the moment in ISO 8601, where that names its zone', () => {
    const epochs: RecordShape['epochs'] = [{ at: 'i', attribute: 'ts', value: /(.+)/ }];
    const [zoned, local] = read(
      post('a', '', '<i ts="2021-05-04T12:00:00.374000+0200"></i>') + post('b', '', '<i ts="2021-05-04T12:00:00"></i>'),
      { epochs },
    );
    expect([zoned?.instant, local?.instant]).toEqual([Date.UTC(2021, 4, 4, 10), null]);
  });

  it('names the author; what shows a name is the link to that one only', () => {
    const names: RecordShape['names'] = [{ attribute: 'data-who', value: /(.+)/ }];
    const author = ['a.who'];
    const link = (name: string) => `<a class="who" href="/u/${name}">${name}</a>`;
    const [same, other] = read(post('a', 'data-who="Ada"', link('Ada')) + post('b', 'data-who="Maud"', link('Ada')), {
      names,
      author,
    });
    expect(same?.author).toEqual({ name: 'Ada', url: 'https://press.example/u/Ada', wrotePost: false });
    expect(other?.author).toEqual({ name: 'Maud', wrotePost: false });
  });
});

describe('a comment without its words', () => {
  it('was removed where the words that are there say so', () => {
    const body = post('a', '', '').replace('The tide was late.', '[deleted]') + post('b', '', '');
    expect(read(body, { removed: /^\[deleted\]$/ }).map(({ kind }) => kind)).toEqual(['placeholder', 'comment']);
  });

  it('is shut where the page shows only its head: its heading is all there is of it', () => {
    const shut = (key: string, head: string) =>
      post(key, '', `<i class="shut"></i><h4>${head}</h4><a href="#">Open</a>`).replace('class="said"', '');
    const changes = { partial: ['.shut'], title: ['h4'] };
    expect(read(shut('a', 'Re: tides') + shut('b', '') + post('c', '', ''), changes)).toMatchObject([
      { kind: 'comment', text: 'Re: tides', isPartial: true },
      { kind: 'comment', text: '', isPartial: true },
      { kind: 'comment', text: 'The tide was late.', isPartial: false },
    ]);
  });

  it('has no author made of its other words, where all places are known', () => {
    const nameless = post('a', '', 'root | parent').replace(/<b.*?<\/b>/, '');
    expect(read(nameless, { exact: true })[0]?.author.name).toBe(null);
  });
});
