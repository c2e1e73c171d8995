import { describe, expect, it } from 'vitest';
import { links, talk } from './talk.ts';

const said = [
  '10:00 Ann: The committee has painted every bench in the lower park a miserable shade of brown.',
  '10:05 Bo: Nobody asked the people who sit there, which is the usual way of things in this town.',
];

describe('words said again', () => {
  it.each([
    ['in straight marks', '"painted every bench in the lower park" and badly too', '2>0'],
    ['in curly marks', 'You say “nobody asked the people who sit there” but they did', '2>1'],
    ['in angle marks', '«Nobody asked the people who sit there» vraiment ?', '2>1'],
    ['in single marks', "'painted every bench in the lower park' is putting it mildly", '2>0'],
    ['after >', '> Nobody asked the people who sit there⏎They asked me.', '2>1'],
    [
      'as a line of its own',
      'Nobody asked the people who sit there, which is the usual way of things in this town.⏎⏎Oh yes they did.',
      '2>1',
    ],
    ['shortened', '"Nobody asked the people who sit there ... usual way" - hm', '2>1'],
    ['in another case', '"NOBODY ASKED THE PEOPLE who sit there"', '2>1'],
  ])('%s', (_, text, link) => {
    expect(links(talk(...said, `11:00 Cy: ${text}`))).toEqual([link]);
  });

  it('knows a first sentence that repeats another, without marks', () => {
    expect(links(talk(...said, '11:00 Cy: Nobody asked the people who sit there? They asked me.'))).toEqual(['2>1']);
    const again = (words: string) =>
      talk(`10:00 Ann: ${words}. No more than that.`, `10:01 Bo: ${words}? Hardly, is it.`);
    expect(links(again('Risk is only a box to tick'))).toEqual(['1>0']);
    expect(links(again('At the end of it'))).toEqual([]);
    expect(links(talk(...said, '11:00 Cy: Nobody asked the band. They asked me.'))).toEqual([]);
  });

  it('knows corner brackets', () => {
    expect(links(talk('10:00 Ann: 土日は並びますよ。', '10:01 Bo: 「土日は並びますよ」平日はどうですか。'))).toEqual([
      '1>0',
    ]);
  });

  it('takes two rare words in marks for a hint', () => {
    expect(links(talk(...said, '11:00 Cy: What is a "miserable shade" supposed to be?'))).toEqual(['2>?0']);
    expect(links(talk(...said, '11:00 Cy: It is "of the" essence'))).toEqual([]);
  });

  it('means the one who wrote it, not who quoted it before', () => {
    const quoted = [...said, '10:30 Di: "Nobody asked the people who sit there" is not true.'];
    expect(links(talk(...quoted, '11:00 Cy: "Nobody asked the people who sit there" is quite true.'))).toEqual([
      '2>1',
      '3>1',
    ]);
  });

  it('is not about what the post says', () => {
    const article = 'Benches. The committee has painted every bench in the lower park.';
    expect(links(talk(...said, '11:00 Cy: "painted every bench in the lower park", well'), { article })).toEqual([]);
  });

  it.each([
    ['Weathercock?? In this wind?', '2>?0'],
    ['The old weathercock! I never', '2>?0'],
    ['112... that many', '2>?0'],
    ['You call that a "weathercock"', '2>?0'],
    ['Chapel? No.', ''],
    ['Well, the weathercock? No.', ''],
    ['You call that a "ladder"', ''],
  ])('may be said again in wonder: %s', (text, link) => {
    const before = [
      '10:00 Ann: They took the old weathercock off the chapel, all 112 pounds of it',
      '10:01 Bo: A ladder',
    ];
    expect(links(talk(...before, `10:02 Cy: ${text}`)).join()).toBe(link);
  });

  it('is no wonder where two have said the word', () => {
    const before = ['10:00 Ann: They took the old weathercock', '10:01 Bo: A weathercock is heavy'];
    expect(links(talk(...before, '10:02 Cy: Weathercock?? In this wind?'))).toEqual([]);
    expect(links(talk(...before, '10:02 Cy: You call that a "weathercock"'))).toEqual([]);
  });

  it('is not about what both quote from elsewhere', () => {
    const both = [
      '10:00 Ann: The paper has "benches are the backbone of any decent park" today',
      '11:00 Cy: "benches are the backbone of any decent park"? Rubbish.',
    ];
    expect(links(talk(...both))).toEqual([]);
  });

  it('is not a comment sent twice', () => {
    expect(
      links(
        talk(
          ...said,
          '11:00 Cy: Nobody asked the people who sit there, which is the usual way of things in this town.',
        ),
      ),
    ).toEqual([]);
  });

  it('is not a phrase that everybody uses', () => {
    const phrase = 'thank you so much for all your work';
    const comments = talk(
      `10:00 Ann: And ${phrase} here`,
      `10:01 Bo: So ${phrase} again`,
      `10:02 Cy: Well⏎${phrase}⏎bye`,
    );
    expect(links(comments)).toEqual([]);
  });

  it("is not the writer's own words", () => {
    expect(links(talk(...said, '11:00 Bo: As I wrote, "nobody asked the people who sit there"'))).toEqual([]);
  });
});
