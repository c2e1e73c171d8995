import { describe, expect, it } from 'vitest';
import { isGlue, repeatedLabels, stripJoining, stripSaying } from '../../utils/extract/glue.ts';

describe('a name', () => {
  it.each([
    ['Tragy dijo...', 'Tragy'],
    ['Lickspittle replied:', 'Lickspittle'],
    ['jens sagte,', 'jens'],
    ['Anonymous said…', 'Anonymous'],
    ['田中さんのコメント', '田中'],
    ['By Tim', 'Tim'],
    ['Par Jean Dupont', 'Jean Dupont'],
    ['Posted by 田村', '田村'],
    ['Comment number 12 by: Mabon Rees', 'Mabon Rees'],
    ['Ida ha detto:', 'Ida'],
  ])('%s is %s', (text, name) => {
    expect(stripSaying(text)).toBe(name);
  });

  it.each(['Don Said', 'Lisa', 'Byron', 'J. R.', 'what is it.', 'Bysshe', 'von', 'Sagte'])('%s stays', (name) => {
    expect(stripSaying(name)).toBe(name);
  });
});

describe('glue', () => {
  it.each(['on', 'says:', 'am um', '|', '–', 'by', 'Posted by', '', 'Pingback:', 'Comment #12 by', 'on… um'])(
    '"%s" is',
    (text) => {
      expect(isGlue(text)).toBe(true);
    },
  );
  it.each(['…', '???', '❤️', 'No', '42', 'on it', 'says who', 'by by by by', '. on'])(
    '"%s" is somebody’s words',
    (text) => {
      expect(isGlue(text)).toBe(false);
    },
  );
});

it('knows the labels of a site by their return', () => {
  const isLabel = repeatedLabels([
    ['#1', 'Svara', 'Ja'],
    ['#2', 'Svara', 'Nej'],
    ['#3', 'Svara'],
    ['#4', 'Ja'],
  ]);
  expect(['#99', 'Svara', 'Ja', 'Nej'].map(isLabel)).toEqual([true, true, false, false]);
});

describe('a name before a time', () => {
  it.each([
    ['Mabon Rees on :', 'Mabon Rees'],
    ['Mabon Rees am', 'Mabon Rees'],
    ['Mabon Rees |', 'Mabon Rees'],
    ['Mabon Rees, posted by', 'Mabon Rees'],
    ['Ann Pro-Am', 'Ann Pro-Am'],
    ['Mabon Rees', 'Mabon Rees'],
    ['Ramon', 'Ramon'],
    ['On', 'On'],
  ])('"%s" is %s', (text, name) => expect(stripJoining(text)).toBe(name));
});
