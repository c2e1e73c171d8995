import { describe, expect, it } from 'vitest';
import { links, talk } from './talk.ts';

it('an anonymous comment takes no answer to another for one to itself', () => {
  const hens = ['10:00 : Whose hens', '10:02 Bernard: Anonymous, mine', '10:04 Bernard: All of them, in fact'];
  expect(links(talk(...hens, '11:00 : Bernard.'))).toEqual(['1>0', '3>2']);
});

describe('a comment without a name', () => {
  const goats = ['10:00 : The goat again', '10:02 Tobias: Mine'];

  it.each([
    'Anonymous, you are right',
    '@anonymous you are right',
    'Hi Anon, you are right',
    'Per l’anonimo: hai ragione',
    'Wie Anonym schon sagte, die Ziege',
  ])('is called so where it is the only one: %s', (text) => {
    expect(links(talk(...goats, `11:00 Una: ${text}`))).toEqual(['2>0']);
  });

  it('may be called so where it stands right before', () => {
    expect(links(talk(...goats, '10:04 : No, mine', '11:00 Una: @Anonymous are you sure'))).toEqual(['3>?2']);
  });

  it('is told from others by a clock, not by that', () => {
    expect(links(talk(...goats, '10:04 : No, mine', '11:00 Una: Anonymous 10:00, which one'))).toEqual(['3>0']);
  });

  it('is not called so where many are', () => {
    const goats = ['10:00 : The goat again', '10:01 : Which goat', '10:02 Tobias: Mine'];
    expect(links(talk(...goats, '11:00 Una: Anonymous, you are right'))).toEqual([]);
    expect(links(talk(...goats, '11:00 Una: I would rather stay anonymous'))).toEqual([]);
    expect(links(talk(goats[2] as string, '11:00 Una: Anonymous, you are right'))).toEqual([]);
  });
});
