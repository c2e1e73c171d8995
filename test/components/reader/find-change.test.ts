import { expect, test } from 'vitest';
import { findChange } from '../../../components/reader/change/find-change.ts';
import { fc } from '../../support/properties.ts';

/** "[-gone-]" and "{+come+}" between what stayed. */
const marked = (before: string, after: string, language = 'en') =>
  findChange(before, after, language)
    .map(({ kind, text }) => (kind === 'gone' ? `[-${text}-]` : kind === 'come' ? `{+${text}+}` : text))
    .join('');

test('names the words that went and came, and no more', () => {
  expect(
    marked('They were told there would be staff until eight.', 'They were told there would be volunteers until eight.'),
  ).toBe('They were told there would be [-staff-]{+volunteers+} until eight.');
  expect(marked('One.\nTwo.', 'One.\nTwo.\nUpdate: three.')).toBe('One.\nTwo.\n{+Update: three.+}');
});

test('finds words where none are set apart by spaces', () => {
  expect(marked('図書館は八時まで開いています。', '図書館は九時まで開いています。', 'ja')).toBe(
    '図書館は[-八時-]{+九時+}まで開いています。',
  );
});

test('takes a language that is none for any', () => {
  expect(marked('a b', 'a c', 'x-nonsense-!!')).toBe('a [-b-]{+c+}');
});

const texts = fc
  .array(fc.constantFrom('the', 'old', 'brass', 'key', 'is', 'under', 'a', 'stone', ',', '.', '\n'), { maxLength: 40 })
  .map((words) => words.join(' '));

test('what stayed and came is the text as it is, what stayed and went the text as it was, but for white space', () => {
  const bare = (text: string) => text.replace(/\s+/g, '');
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = findChange(before, after, 'en');
      const without = (kind: string) =>
        bare(
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join(''),
        );
      expect(without('gone')).toBe(bare(after));
      expect(without('come')).toBe(bare(before));
    }),
  );
});

test('long texts that have little in common are told quickly: one for the other', () => {
  const words = (seed: number) => Array.from({ length: 60_000 }, (_, at) => `w${(at * seed) % 9_973}`).join(' ');
  const parts = findChange(`Begin. ${words(7)} End.`, `Begin. ${words(13)} End.`, 'en');
  expect(parts.map(({ kind }) => kind)).toEqual(['same', 'gone', 'come', 'same']);
  expect(parts[0]?.text.startsWith('Begin.')).toBe(true);
});
