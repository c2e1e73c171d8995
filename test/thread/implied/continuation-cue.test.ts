import { describe, expect, it } from 'vitest';
import { links, talk } from './talk.ts';

describe("going on with one's own comment", () => {
  it.each([
    ['continued... and then the roof fell in'],
    ['(2/2) and then the roof fell in'],
    ['PS: the roof too'],
    ['P.S. the roof too'],
    ['I should add that the roof fell in'],
    ['*should say roof, of course'],
    ['Nachtrag: das Dach auch'],
    ['Correction: it was the roof'],
  ])('%s', (text) => {
    expect(links(talk('10:00 Ann: The wall fell in', '10:01 Bo: Poor wall', `10:05 Ann: ${text}`))).toEqual(['2>0']);
    expect(links(talk('10:00 : Poor wall, I said', '10:01 Bo: The wall fell in', `10:05 : ${text}`))).toEqual(['2>0']);
  });

  it('takes the comment that a correction shares words with', () => {
    const comments = talk(
      '10:00 : The chimney is medium sized',
      '10:01 : Poor chimney owner',
      '10:05 : *should say large. Not medium sized',
    );
    expect(links(comments)).toEqual(['2>0']);
  });

  it('hears a sigh before the words', () => {
    expect(
      links(talk('10:00 Ann: The wall fell in', '10:01 Bo: Oh', '10:05 Ann: Sorry, forgot to add: in May')),
    ).toEqual(['2>0']);
    expect(links(talk('10:00 Ann: Alt', '10:05 Ann: Ach, zu früh abgeschickt'), { language: 'de' })).toEqual(['1>0']);
  });

  it('takes weaker words only right after, and for a hint', () => {
    expect(links(talk('10:00 Ann: The wall fell in', '10:05 Ann: Also, the roof'))).toEqual(['1>?0']);
    expect(links(talk('10:00 Ann: The wall fell in', '10:01 Bo: Poor wall', '10:05 Ann: Also, the roof'))).toEqual([]);
    expect(links(talk('10:00 : The wall fell in', '10:05 : Also, the roof'))).toEqual([]);
  });

  it('needs something of the same writer before', () => {
    expect(links(talk('10:00 Ann: The wall fell in', '10:05 Bo: continued'))).toEqual([]);
    expect(links(talk('10:00 Ann: The wall fell in', '10:05 : continued'))).toEqual([]);
    expect(links(talk('10:05 Bo: *The* wall, *the* roof'))).toEqual([]);
  });
});
