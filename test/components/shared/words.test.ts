import { describe, expect, test } from 'vitest';
import { momentInWords } from '../../../components/shared/moment.ts';
import { words } from '../../../components/shared/words.ts';
import { libraryWords } from '../../../components/shared/words-library.ts';
import { openEnd } from '../../../components/shared/words-more.ts';
import { popupWords } from '../../../components/shared/words-popup.ts';
import { welcomeWords } from '../../../components/shared/words-welcome.ts';
import { wrongWords } from '../../../components/shared/words-wrong.ts';

describe('one of anything', () => {
  test.each([
    [words.comments, '1 comment', '2 comments', '1,204 comments'],
    [words.replies, '1 reply', '2 replies', '1,204 replies'],
    [words.new, '1 new', '2 new', '1,204 new'],
    [words.moreComments, '1 more comment', '2 more comments', '1,204 more comments'],
    [words.folded, 'Folded, 1 reply', 'Folded, 2 replies', 'Folded, 1,204 replies'],
    [words.markedRead, '1 comment marked as read', '2 comments marked as read', '1,204 comments marked as read'],
  ])('%o', (say, one, two, many) => {
    expect([say(1), say(2), say(1204)]).toEqual([one, two, many]);
  });

  test('none of anything', () => {
    expect(words.replies(0)).toBe('0 replies');
  });
});

test('sentences with counts in them', () => {
  expect(words.held(25, 26)).toBe('25 of 26 comments on this page');
  expect(words.held(1, 26)).toBe('1 of 26 comments on this page');
  expect(words.fold('20:33', 5)).toBe('Fold 20:33, 5 replies');
  expect(words.unfold('20:33', 1)).toBe('Unfold 20:33, 1 reply');
  expect(words.end(12)).toBe('That’s the end. 12 still unread above.');
  expect(words.end(0)).toBe('That’s the end. Nothing unread.');
  expect([words.hits(3, 12), words.hits(0, 12), words.hits(0, 1), words.hits(0, 0)]).toEqual([
    '3 of 12',
    '12 matches',
    '1 match',
    'No matches',
  ]);
  expect([words.depth(1), words.depth(2), words.depth('all')]).toEqual(['1 level', '2 levels', 'All levels']);
});

describe('moments', () => {
  const now = new Date(2026, 2, 5, 9, 30).getTime();
  const said = (at: Date, clock: '12h' | '24h' = '24h') => momentInWords(at.getTime(), now, clock);

  test.each([
    ['today', new Date(2026, 2, 5, 7, 5), '07:05'],
    ['the evening before, though less than a day ago', new Date(2026, 2, 4, 23, 59), 'yesterday 23:59'],
    ['within the week before', new Date(2026, 2, 3, 18, 40), 'Tuesday 18:40'],
    ['six days ago', new Date(2026, 1, 27, 0, 0), 'Friday 00:00'],
    ['a week ago, when the weekday would mislead', new Date(2026, 1, 26, 18, 40), '26 February 18:40'],
    ['another year', new Date(2025, 11, 31, 18, 40), '31 December 2025 18:40'],
    ['tomorrow, by a clock that was set back', new Date(2026, 2, 6, 18, 40), '6 March 18:40'],
  ])('%s', (_, at, expected) => {
    expect(said(at)).toBe(expected);
  });

  test('twelve hours, as the page writes them', () => {
    expect(said(new Date(2026, 2, 3, 18, 40), '12h')).toBe('Tuesday 6:40 pm');
    expect(said(new Date(2026, 2, 3, 0, 5), '12h')).toBe('Tuesday 12:05 am');
  });

  test('in the sentence', () => {
    expect(words.since(new Date(2026, 2, 3, 18, 40).getTime(), now, '24h')).toBe('since Tuesday 18:40');
  });
});

describe('whatever is said', () => {
  const said = (words: object, within = ''): [string, unknown][] =>
    Object.entries(words).flatMap(([name, word]): [string, unknown][] => {
      const path = `${within}.${name}`;
      // Numbers or names: any of them can stand for both.
      if (typeof word === 'function') return [[path, word('2', '2', '2', '2')]];
      return typeof word === 'object' ? said(word, path) : [[path, word]];
    });

  test('is not empty, and all its places are filled', () => {
    const all = said({ words, libraryWords, openEnd, popupWords, welcomeWords, wrongWords });
    expect(all.length).toBeGreaterThan(300);
    const wrong = all.filter(([, text]) => text === '' || /[{}]|undefined/.test(String(text)));
    // The third of the thread is no number.
    expect(wrong.map(([path]) => path)).toEqual(['.words.map']);
  });

  test('of the map names the third', () => {
    expect([words.map(0, null), words.map(3, null), words.map(1, 'middle')]).toEqual([
      'Map of the thread: nothing unread',
      'Map of the thread: 3 unread',
      'Map of the thread: 1 unread, in the middle third',
    ]);
  });
});
