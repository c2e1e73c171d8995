import { describe, expect, it } from 'vitest';
import { implyReplies } from '../../../utils/thread/implied/imply-replies.ts';
import { id, links, talk } from './talk.ts';

const opening = [
  '17:35 : The ferry was late again',
  '17:48 : It always is in March',
  '20:10 : So walk over the ice then',
];

describe('clocks that answer', () => {
  it.each([
    ['17.35 Agreed, three times this week', '3>0'],
    ['17:48, you have not tried the bus', '3>1'],
    ['Anon 17.48 is right about that', '3>1'],
    ['@20:10 there is no ice', '3>2'],
    ['You cannot mean that 20.10.', '3>2'],
    ['How glad I am that you thought better of it, 20.10.', '3>2'],
    ['Absolutely 20:10. Bring a rope.', '3>2'],
    ['I agree with 17,48 on this one', '3>1'],
    ['Response to 17:48⏎Not last year.', '3>1'],
    ['After reading the post at 17:48 I looked it up', '3>1'],
    ['5.35pm speaks for us all', '3>0'],
    ['5:35 pm - exactly', '3>0'],
    ['5.35 hear hear', '3>0'],
    ['17h35 : oui', '3>0'],
    ['Anon 1735 you must be new here', '3>0'],
    ['8.10 what ice', '3>2'],
    ['Agreed 17:48 x', '3>1'],
    ['@John 17:48 it never does', '3>1'],
    ["To the person at 5.48pm, it's always March", '3>1'],
    ['20.10 - 112 people fell in', '3>2'],
    ['1748, you have not tried the bus', '3>1'],
  ])('%s', (text, link) => {
    expect(links(talk(...opening, `21:00 : ${text}`))).toEqual([link]);
  });

  it('finds several in one comment, the latest first', () => {
    const replies = implyReplies({ comments: talk(...opening, '21:00 : Anon 17:35 and 20:10 - you are both wrong') });
    expect(replies).toMatchObject([{ from: id(3), to: [id(2), id(0)], cue: 'time', certain: true }]);
  });

  it.each([
    ['Anon of 20h, there is no ice', '3>?2'],
    ['Anonymous at 8pm: there is no ice', '3>?2'],
    ['Per l’anonimo delle 20: non c’è ghiaccio', '3>?2'],
    ['The comment of 20h says it all', '3>?2'],
  ])('may be an hour alone where one comment is of it: %s', (text, link) => {
    expect(links(talk(...opening, `21:00 : ${text}`))).toEqual([link]);
  });

  it.each([
    'Anon of 17h, which',
    'Anon of 19h, who',
    'One of 20 who fell in',
    'The comment of 20 people',
    'I left at 8pm',
  ])('is no hour alone: %s', (text) => {
    expect(links(talk(...opening, `21:00 : ${text}`)).filter((link) => link.startsWith('3>?'))).toEqual([]);
  });

  it('is one before the French for "is" too', () => {
    expect(links(talk(...opening, '21:00 : La question de 17h48 est bonne'), { language: 'fr' })).toEqual(['3>1']);
    expect(links(talk(...opening, '21:00 : The talk is 17:48 EST on Monday'))).toEqual([]);
  });

  it('takes two clocks with a slash', () => {
    expect(links(talk(...opening, '21:00 : 17:35/20:10 stop it'))).toEqual(['3>2', '3>0']);
  });

  it('says which words led there, and how many comments fitted', () => {
    const [reply] = implyReplies({ comments: talk(...opening, '21:00 : Well, I agree 17.48 and said so') });
    expect(reply?.evidence).toMatchObject([
      { to: id(1), start: 14, end: 19, quoted: '17.48', cue: 'time', matches: 1 },
    ]);
  });

  it('takes a slip of one minute where nothing else fits, but not for certain', () => {
    expect(links(talk(...opening, '21:00 : 17.36 you again'))).toEqual(['3>?0']);
    expect(links(talk(...opening, '17:37 : x', '21:00 : 17.36 you again'))).toEqual([]);
  });

  it('reads a clock of twelve hours as either half of the day, the written one first', () => {
    expect(links(talk('05:35 : Early', '17:35 : Late', '20:00 : 5.35 who are you'))).toEqual(['2>0']);
    expect(links(talk('05:35 : Early', '17:35 : Late', '20:00 : 5.35pm who are you'))).toEqual(['2>1']);
  });

  it('prefers the same sub-list, then the same day, then the latest', () => {
    const twice = ['17:35 : One', '17:35 : Two', '<0 18:00 : Inside the first'];
    expect(links(talk(...twice, '<0 19:00 : 17.35 yes'))).toEqual(['3>0']);
    expect(links(talk('01 17:35 : One', '02 17:35 : Two', '02 19:00 : 17.35 yes'))).toEqual(['2>1']);
    expect(links(talk('01 17:35 : One', '03 17:35 : Two', '04 09:00 : 17.35 yes'))).toEqual(['2>1']);
    expect(links(talk('01 17:35 : One', '03 17:35 : Two', '04 09:00 : On 1 March @ 17:35 you said so'))).toEqual([
      '2>0',
    ]);
  });
});

describe('clocks that only look like it', () => {
  it.each([
    ['a time nobody wrote at', 'Anon 18:02 is someone else'],
    ['a price', 'It costs £17.35 to cross'],
    ['a price, unit after', 'It costs 17.35 euros to cross'],
    ['a share', '17.35% of us'],
    ['a measure', 'It is 17.35 km to the pier'],
    ['a range', 'It runs 17:35-20:10 on Sundays'],
    ['a time in a story', 'My boat left the pier at 17:35 and sank'],
    ['a time in a story, first', 'At 20:10 I was still waiting'],
    ['until', 'They kept us there until 17:48'],
    ['a date', 'That was on 17.35.2030 or so'],
    ['a version', 'The timetable app, version 17.48, shows nothing'],
    ['a length of time', 'The film runs 17:35 minutes'],
    ['a recording', 'It is at 1:17:35 in the recording'],
    ['an address', 'See http://ferry.example/17:35/x'],
    ['a year', '2010 was a bad year for ferries'],
    ['a count', '1735 people came to see the ice'],
    ['a ratio', 'The odds are 17:3 against'],
    ['numbers in a row', 'We were 17, 35, then 20, 10'],
  ])('%s', (_, text) => {
    expect(links(talk(...opening, `21:00 : ${text}`))).toEqual([]);
  });

  it('knows no clocks where the page shows none', () => {
    expect(links(talk(': The ferry was late', ': 17.35 Agreed'))).toEqual([]);
  });

  it('never means a later comment', () => {
    expect(links(talk('17:35 : 20.10 says it best', '20:10 : The ferry was late'))).toEqual([]);
  });
});
