import { describe, expect, it } from 'vitest';
import { links, talk } from './talk.ts';

const lines = ['10:00 Ann: The swans are back', '10:01 Bo: All four of them'];

describe('comments named by their place', () => {
  it.each([
    ['^ this', '2>1'],
    ['^^^ so true', '2>1'],
    ['The commenter above cannot count', '2>1'],
    ['Mein Vorredner kann nicht zählen', '2>1'],
    ['Le commentaire précédent oublie un cygne', '2>1'],
    ['Предыдущий комментарий неверен', '2>1'],
  ])('%s', (text, link) => {
    expect(links(talk(...lines, `10:02 Cy: ${text}`))).toEqual([link]);
  });

  it("knows the writer's own last comment", () => {
    expect(links(talk(...lines, '10:02 Ann: See my previous comment'))).toEqual(['2>0']);
    expect(links(talk(...lines, '10:02 Cy: See my previous comment'))).toEqual([]);
  });

  it("knows the writer's own first comment, also where a postscript goes on with it", () => {
    const talkative = [...lines, '10:02 Ann: They look well fed', '10:03 Bo: They are'];
    expect(links(talk(...talkative, '10:04 Ann: See my first comment'))).toEqual(['4>0']);
    expect(links(talk(...talkative, '10:04 Ann: PS to my first comment: geese too'))).toEqual(['4>0']);
    expect(links(talk(...talkative, '10:04 Ann: PS geese too'))).toEqual(['4>2']);
  });

  it('knows the earlier comment of whoever is spoken to', () => {
    const before = ['10:00 Ann: The swans came', '10:01 Bo: Which', '10:02 Ann: Two', '10:03 Bo: Oh'];
    expect(links(talk(...before, '10:04 Cy: Ann, your earlier comment'))).toEqual(['4>2', '4>?0']);
    expect(links(talk(...before, '10:04 Cy: Anna, tu comentario anterior'), { language: 'es' })).toEqual([]);
  });

  it('looks in the same sub-list', () => {
    expect(links(talk('10:00 Ann: The swans are back', '10:01 Bo: Which ones', '<0 10:02 Cy: ^ this'))).toEqual([
      '2>0',
    ]);
  });

  it.each(['Reading some of the above made me laugh', 'The photo above is lovely', 'Contributors above are right'])(
    'leaves alone: %s',
    (text) => {
      expect(links(talk(...lines, `10:02 Cy: ${text}`))).toEqual([]);
    },
  );
});
