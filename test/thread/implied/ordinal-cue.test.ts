import { describe, expect, it } from 'vitest';
import { links, talk } from './talk.ts';

const lines = [
  '10:00 Ann: First to say it',
  '10:01 Bo: The pump is broken',
  '10:02 Cy: Buy another pump',
  '10:03 Di: With what',
];
/** As on a page that shows the numbers of its comments. */
const numbered = (...lines: string[]) => talk(...lines).map((comment, i) => ({ ...comment, number: i + 1 }));

describe('numbers of comments', () => {
  it.each([
    ['@2 it was mended on Friday', '4>1'],
    ['#2 It was mended', '4>1'],
    ['@ 3 there are none left', '4>2'],
    ['I agree with #3, buy one', '4>2'],
    ['As comment 2 says, it is broken', '4>1'],
    ['See comment no. 3', '4>2'],
    ['Kommentar Nr. 3 hat recht', '4>2'],
  ])('%s', (text, link) => {
    expect(links(numbered(...lines, `11:00 Ed: ${text}`))).toEqual([link]);
  });

  it('takes more than one', () => {
    expect(links(numbered(...lines, '11:00 Ed: @2 and 3: stop it'))).toEqual(['4>2', '4>1']);
  });

  it('takes a bare number that opens a comment for a hint, where the page numbers them', () => {
    expect(links(numbered(...lines, '11:00 Ed: 2. Not any more'))).toEqual(['4>?1']);
    expect(links(talk(...lines, '11:00 Ed: 2. Not any more'))).toEqual([]);
    expect(links(numbered(...lines, '11:00 Ed: 1. The pump⏎2. The hose⏎3. The well'))).toEqual([]);
  });

  it('takes several bare ones, and a number with its word', () => {
    expect(links(numbered(...lines, '11:00 Ed: 2 & 3: not any more'))).toEqual(['4>?2', '4>?1']);
    expect(links(numbered(...lines, '11:00 Ed: Number 2, not any more'))).toEqual(['4>?1']);
    expect(links(numbered(...lines, '11:00 Ed: Number 2 is alive'))).toEqual([]);
  });

  it('counts for itself where the page shows no numbers, and is less sure', () => {
    expect(links(talk(...lines, '11:00 Ed: @2 it was mended'))).toEqual(['4>?1']);
    expect(links(talk(...lines, '11:00 Ed: Our pump was #2 in the county'))).toEqual([]);
  });

  it('follows the name where the count has moved', () => {
    expect(links(talk(...lines, '11:00 Ed: @Cy #4: there are none'))).toEqual(['4>2']);
  });

  it.each([
    ['Our pump was #2 in the county'],
    ['It costs 3 euros'],
    ['She is 3 years old'],
    ['We won 3-2'],
    ['On 3/2 it broke'],
    ['@9 nobody has this number'],
    ['Point 2 is silly'],
  ])('leaves alone: %s', (text) => {
    expect(links(numbered(...lines, `11:00 Ed: ${text}`))).toEqual([]);
  });
});
