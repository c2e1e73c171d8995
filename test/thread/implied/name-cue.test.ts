import { describe, expect, it } from 'vitest';
import { implyReplies } from '../../../utils/thread/implied/imply-replies.ts';
import { id, links, talk } from './talk.ts';

const lines = [
  '10:00 Marta Oksanen: The goat has eaten the minutes of the last meeting.',
  '10:02 Tobias: Then there was no last meeting.',
  '10:04 HillBilly77: I can still read some of it.',
  '10:06 ivo: Which part',
];

it('a laugh is not half a name', () => {
  const thread = ['10:00 Lola: The ferry has a new bell', '10:02 Wanda: And a goat'];
  expect(links(talk(...thread, '11:00 Una: Lol. A goat on a ferry'))).toEqual([]);
  expect(links(talk(...thread, '11:00 Una: Wow, what a ferry'))).toEqual([]);
});

describe('names that answer', () => {
  it.each([
    ['@Marta Oksanen which goat', '4>0'],
    ['@marta which goat', '4>0'],
    ['@ Oksanen: which goat', '4>0'],
    ['@MartaOksanen which goat', '4>0'],
    ['Marta, which goat?', '4>0'],
    ['Tobias - very good', '4>1'],
    ['Tobias⏎Very good', '4>1'],
    ['Hi Tobias, very good', '4>1'],
    ['Thanks Tobias!', '4>1'],
    ['thanks marta, will do', '4>0'],
    ['Vielen Dank Tobias für den Hinweis', '4>1'],
    ['Bonjour Tobias, très bien', '4>1'],
    ['Спасибо, Tobias!', '4>1'],
    ['HillBilly, what does it say', '4>2'],
    ['hillbilly77: what does it say', '4>2'],
    ['ivo: the second', '4>3'],
    ['@ivo the second', '4>3'],
    ['As Tobias says, no meeting', '4>1'],
    ["I like Tobias's point", '4>1'],
    ['In reply to Tobias: what then', '4>1'],
    ['Wie Tobias schon schrieb, keine Sitzung', '4>1'],
    ['Comme Tobias le dit, pas de réunion', '4>1'],
    ['No meeting at all [Tobias]', '4>1'],
    ['Tobais, you are right', '4>1'],
    ['hi tobias, very good', '4>1'],
    ['Very good. Tobias, was there one before?', '4>1'],
    ['Tobias is right about that', '4>1'],
    ['Tobias you are quite mad', '4>1'],
    ['There was one. Tobias hat recht', '4>1'],
    ['Tobias’ Einwand stimmt', '4>1'],
    ['Was ivo said', '4>3'],
    ['I have to admit that Tobias put it so well there', '4>?1'],
    ['I agree with Tobias, no meeting', '4>1'],
    ['hillb, what does it say', '4>2'],
    ['Hill Billy can read goats', '4>2'],
    ['Well I never. That is a very fine thought indeed, Tobias!', '4>1'],
  ])('%s', (text, link) => {
    expect(links(talk(...lines, `11:00 Una: ${text}`))).toEqual([link]);
  });

  it.each([
    ['J. P. Abara', 'JP, so would I', 'en'],
    ['R.J. Tully', 'No, RJ, I walked out', 'en'],
    ['Hester Lyle Orme', 'HLO: you did', 'en'],
    ['Beth (The Frugal Florist)', '@Frugal Florist that made me laugh', 'en'],
    ['El Tito Paco', 'Otro más, Tito.', 'es'],
    ['Regine', 'Regines Kommentar erklärt es', 'de'],
    ['Петрович', 'Согласен с Петровичем, зимой только так', 'ru'],
    ['Wioślarz', 'Wioślarzu, raz na tydzień', 'pl'],
    ['さくら', 'さくらさん、ありがとうございます。', 'ja'],
    ['Ayşe', 'Ayşe Hanım, teşekkürler', 'tr'],
  ])('knows %s by "%s"', (name, text, language) => {
    expect(links(talk(`10:00 ${name}: One`, `11:00 Una: ${text}`), { language })).toEqual(['1>0']);
  });

  it('takes a nickname that is a word for a name only where it stands as one', () => {
    const reader = ['10:00 reader: One', '10:01 Bo: any reader, every reader'];
    expect(links(talk(...reader, '11:00 Una: no reader of this is safe'))).toEqual([]);
    expect(links(talk(...reader, '11:00 Una: reader: you are'))).toEqual(['2>0']);
  });

  it('leaves alone whom the post speaks of, and lists of everybody', () => {
    const article = 'Old Tobias of the chapel was fond of goats.';
    expect(links(talk(...lines, '11:00 Una: Tobias was quite mad'), { article })).toEqual([]);
    const all = ['10:07 Cleo: a', '10:08 Dirk: b', '11:00 Una: Here for the goats: Marta, Tobias, ivo, Cleo, Dirk'];
    expect(links(talk(...lines, ...all))).toEqual([]);
  });

  it('is not changed by a namesake who comes later', () => {
    const early = [...lines, '11:00 Una: Hi Tobias, good'];
    expect(links(talk(...early, '12:00 Tobias Lind: me too'))).toEqual(links(talk(...early)));
  });

  it('takes several at once', () => {
    expect(links(talk(...lines, '11:00 Una: Marta, Tobias and Ivo: stop feeding it'))).toEqual(['4>3', '4>1', '4>0']);
    expect(links(talk(...lines, '11:00 Una: Marta - no.⏎⏎Tobias - yes.'))).toEqual(['4>1', '4>0']);
  });

  it('says which words led there', () => {
    const [reply] = implyReplies({ comments: talk(...lines, '11:00 Una: Oh, @Marta Oksanen, really') });
    expect(reply).toMatchObject({ from: id(4), to: [id(0)], cue: 'name' });
    expect(reply?.evidence).toMatchObject([{ quoted: 'Marta Oksanen', start: 5, end: 18, matches: 1 }]);
  });

  it('folds case and diacritics', () => {
    expect(links(talk('10:00 Łucja Ćwik: x', '10:01 Zoë: y', '11:00 Una: @Zoe hm', '11:01 Una: Ćwik, nie'))).toEqual([
      '2>1',
      '3>0',
    ]);
  });

  it.each([
    ['JonahBeck', '@Beck how'],
    ['JonahBeck', 'Jonah, how?'],
    ['Beck, Jonah', 'Hi Jonah, how?'],
    ['Jonah (treesitter)', '@treesitter how'],
    ['Jonah Beck - Goat Supplies Ltd', 'Jonah Beck: how'],
    ['Dr. Jonah Beck', 'Dr. Beck, how?'],
    ['Jonah Beck', 'Jonah B. - how?'],
    ['Jonathan', 'Hi Jon, how?'],
  ])('knows %s by "%s"', (name, text) => {
    expect(links(talk(`10:00 ${name}: I did it`, `11:00 Una: ${text}`))).toEqual(['1>0']);
  });

  it('knows people by how they sign', () => {
    const comments = talk('10:00 pigeonpost: I keep forty of them.⏎⏎- Wendelin', '11:00 Una: Wendelin, do they bite?');
    expect(links(comments)).toEqual(['1>0']);
  });
});

describe("which of somebody's comments", () => {
  const twice = [
    '10:00 Marta: The goat has eaten the minutes.',
    '10:01 Bo: Whose goat',
    '10:02 Marta: And the treasurer resigned over an umbrella.',
  ];

  it('takes the latest for a hint where nothing else tells', () => {
    expect(links(talk(...twice, '11:00 Una: Marta, good grief'))).toEqual(['3>2']);
  });

  it('prefers rare words in common', () => {
    expect(links(talk(...twice, '11:00 Una: @Marta did it have horns, the goat that ate those minutes?'))).toEqual([
      '3>0',
    ]);
  });

  it('prefers what another cue says', () => {
    expect(links(talk(...twice, '11:00 Una: @Marta 10:00 good grief'))).toEqual(['3>0']);
    expect(links(talk(...twice, '11:00 Una: @Marta "the goat has eaten the minutes" good grief'))).toEqual(['3>0']);
  });

  it("prefers her answer to the writer's own comment", () => {
    const dialogue = [
      ...twice,
      '10:10 Marta: @Bo the vicar keeps it',
      '10:12 Marta: Anyway, tea at four',
      '10:20 Bo: Marta, he denies that',
    ];
    expect(links(talk(...dialogue))).toEqual(['3>1', '5>3']);
  });

  it('prefers the comment that the markup says', () => {
    const comments = talk('10:00 Marta: One', '10:01 Marta: Two', '<0 11:00 Una: @Marta three');
    expect(links(comments)).toEqual(['2>0']);
  });
});

describe('what somebody said', () => {
  const chatty = ['10:00 Marta: The goat must go', '10:02 Bo: Never', '10:04 Marta: @Bo well', '10:06 Di: Where to'];

  it('is what she said on her own account; what is called out goes to her latest', () => {
    expect(links(talk(...chatty, '10:08 Una: I agree with Marta, the goat must'))).toEqual(['2>1', '4>?0']);
    expect(links(talk(...chatty, '10:08 Una: Marta, how'))).toEqual(['2>1', '4>2']);
  });

  it('is what stands right before, whatever that is', () => {
    expect(links(talk(...chatty.slice(0, 3), '10:08 Una: I agree with Marta, well'))).toEqual(['2>1', '3>?2']);
  });
});

describe('names where languages decline them or put the verb first', () => {
  it.each([
    ['pl', 'Kasia', 'Kasiu a ile to kosztuje'],
    ['pl', 'Tomek', 'dzięki Tomku!'],
    ['pl', 'Bartek', 'Popieram Bartka, koza była pierwsza'],
    ['ru', 'Дед Мазай', 'Согласна с Дедом Мазаем, коза права'],
    ['ru', 'Дед Мазай', 'Деду Мазаю: коза права'],
    ['fr', 'Lefort', 'Comme dit monsieur Lefort, la chèvre a raison'],
    ['es', 'Rubén', 'Como comenta Rubén, la cabra tiene razón'],
  ])('%s: %s in %s', (language, name, text) => {
    expect(links(talk(`10:00 ${name}: The goat`, '10:02 Tobias: Mine', `11:00 Una: ${text}`), { language })).toEqual([
      '2>0',
    ]);
  });

  it('takes no form of a name in a language without forms', () => {
    const goats = ['10:00 Kasia: The goat', '10:02 Tobias: Mine', '11:00 Una: Kasiu a ile to kosztuje'];
    expect(links(talk(...goats), { language: 'en' })).toEqual([]);
  });
});

describe('whoever wrote the post, in the comments', () => {
  const post = ['10:00 Di: Does it swim', '10:02 Marta*: Di, like a stone'];

  it('may be thanked for an answer', () => {
    expect(links(talk(...post, '11:00 Una: Thanks Marta for the quick reply'))).toEqual(['1>0', '2>?1']);
    expect(links(talk(...post, '11:00 Una: Thanks Marta for the lovely post'))).toEqual(['1>0']);
  });

  it('may be spoken to by one of the anonymous, having answered one', () => {
    const anonymous = ['10:00 : Does it swim', '10:02 Marta*: Anonymous, like a stone'];
    expect(links(talk(...anonymous, '11:00 : Thank you Marta!'))).toEqual(['1>0', '2>?1']);
  });
});

describe('names that only look like it', () => {
  it.each([
    ['nobody of that name', '@Gunther which goat'],
    ['part of a longer name', 'My aunt Tobias Brown kept goats'],
    ['in an address', 'See https://goats.example/tobias/ and weep'],
    ['in a mail address', 'Write to tobias@goats.example'],
    ['a word in common use', 'The ivo of the ivo is an ivo'],
    [
      'in a long quotation',
      'They said "and then came Tobias, who had lost all of his umbrellas in the fire" on the radio',
    ],
  ])('%s', (_, text) => {
    expect(links(talk(...lines, `11:00 Una: ${text}`))).toEqual([]);
  });

  it("is not the writer's own", () => {
    expect(links(talk(...lines, '11:00 Tobias: Sorry again.⏎⏎Tobias'))).toEqual([]);
  });

  it('is not a name that many share', () => {
    const annas = Array.from({ length: 12 }, (_, n) => `10:${10 + n} Anna ${'BCDEFGHIJKLM'[n]}uhn: I have a goat`);
    expect(links(talk(...annas, '11:00 Una: Anna, which one'))).toEqual([]);
  });
});

describe('whoever wrote the post', () => {
  const post = ['10:00 Bo: Where is the goat now', '10:10 Rufus*: @Bo in the shed', '10:20 Rufus*: More tomorrow'];

  it.each([
    'Hi Rufus, a lovely story',
    'Great post, Rufus!',
    'Rufus, you should write a book',
    'As Rufus says, goats are clever',
  ])('is spoken to about the post: %s', (text) => {
    expect(links(talk(...post, `11:00 Una: ${text}`))).toEqual(['1>0']);
  });

  it('is answered where he answered', () => {
    expect(links(talk(...post, '11:00 Bo: Thanks Rufus, I will look'))).toEqual(['1>0', '3>1']);
  });

  it('may be answered in a sub-list where he spoke', () => {
    const list = [...post.slice(0, 2), '10:20 Rufus*: More tomorrow', '<2 10:30 : How many goats'];
    expect(links(talk(...list, '<2 11:00 : Rufus, one is enough'))).toEqual(['1>0', '4>2']);
    expect(links(talk(...list, '<2 10:40 Rufus*: Two', '<2 11:00 : Rufus, one is enough'))).toEqual(['1>0', '5>?4']);
  });

  it.each([
    ['named in the by-line', 'Goats and their ways⏎by Rufus Eel⏎Monday', '10:00 Bo: Where is it'],
    ['called before having come in', '', '10:00 Bo: Hi Rufus, where is it'],
  ])('is known when %s', (_, article, first) => {
    const comments = talk(first, '10:10 Rufus Eel: In the shed', '11:00 Una: Rufus, a lovely story');
    expect(links(comments, { article: article.replaceAll('⏎', '\n') })).toEqual([]);
  });
});
