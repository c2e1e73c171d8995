import { describe, expect, it } from 'vitest';
import { instantBefore, readElapsed } from '../../../utils/extract/date/relative.ts';
import { readTimes } from '../../../utils/extract/date/times.ts';
import { fc } from '../../support/properties.ts';

const said = (text: string, language: string) =>
  readElapsed(text, [language, 'en'])
    ?.map(({ count, unit }) => `${count} ${unit}`)
    .join(', ') ?? null;

describe('how long ago', () => {
  it.each([
    ['en', '3 hours ago', '3 hour'],
    ['en', 'Posted 3 hours ago', '3 hour'],
    ['en', 'an hour ago', '1 hour'],
    ['en', '1 year, 2 months ago', '1 year, 2 month'],
    ['en', '2d', '2 day'],
    ['en', '6y', '6 year'],
    ['en', '14m', '14 minute'],
    ['en', '1h 20m', '1 hour, 20 minute'],
    ['en', '3h ago', '3 hour'],
    ['en', '2 hrs', '2 hour'],
    ['en', 'just now', '0 second'],
    ['en', 'yesterday at 07:52', '1 day'],
    ['en', 'Today at 5:00 PM', '0 day'],
    ['en', 'last week', '1 week'],
    ['de', 'vor 3 Stunden', '3 hour'],
    ['de', 'vor einer Stunde', '1 hour'],
    ['de', '12 Stunden 33 Minuten her', '12 hour, 33 minute'],
    ['de', 'gestern, 13:04', '1 day'],
    ['de', 'vorgestern', '2 day'],
    ['fr', 'il y a 3 ans', '3 year'],
    ['fr', 'Il y a environ 3 heures', '3 hour'],
    ['fr', 'il y a une heure', '1 hour'],
    ['fr', 'hier à 14h05', '1 day'],
    ['es', 'hace un día', '1 day'],
    ['es', '3 horas atrás', '3 hour'],
    ['pt', 'há 5 minutos', '5 minute'],
    ['it', '2 giorni fa', '2 day'],
    ['nl', '3 uur geleden', '3 hour'],
    ['sv', '3 timmar sedan', '3 hour'],
    ['da', 'for 3 timer siden', '3 hour'],
    ['fi', '3 tuntia sitten', '3 hour'],
    ['pl', '3 godziny temu', '3 hour'],
    ['cs', 'před 3 hodinami', '3 hour'],
    ['hu', '3 órája', '3 hour'],
    ['ro', 'acum 21 de minute', '21 minute'],
    ['tr', '3 saat önce', '3 hour'],
    ['el', 'πριν από 3 ώρες', '3 hour'],
    ['ru', '3 часа назад', '3 hour'],
    ['ru', 'час назад', '1 hour'],
    ['ru', 'вчера в 15:05', '1 day'],
    ['uk', '5 хвилин тому', '5 minute'],
    ['ar', 'منذ ٣ أيام', '3 day'],
    ['ar', 'قبل ساعتين', '2 hour'],
    ['he', 'לפני שעתיים', '2 hour'],
    ['fa', '۳ ساعت پیش', '3 hour'],
    ['hi', '3 घंटे पहले', '3 hour'],
    ['th', '3 ชั่วโมงที่แล้ว', '3 hour'],
    ['vi', '3 giờ trước', '3 hour'],
    ['id', '3 jam yang lalu', '3 hour'],
    ['sw', 'dakika 2 zilizopita', '2 minute'],
    ['ja', '5日前', '5 day'],
    ['ja', '3ヶ月前', '3 month'],
    ['ja', '昨日 15:05', '1 day'],
    ['zh', '2 小时前', '2 hour'],
    ['zh', '2个小时以前', '2 hour'],
    ['zh', '昨天下午3:05', '1 day'],
    ['ko', '3시간 전', '3 hour'],
  ])('%s: %s', (language, text, elapsed) => {
    expect(said(text, language)).toBe(elapsed);
  });

  it.each([
    ['en', '#82'],
    ['en', '82 comments'],
    ['en', '5 out of 7'],
    ['en', 'Today 12 recipes'],
    ['de', '3. Mai'],
    // Clocks.
    ['fr', 'à 14h'],
    ['es', 'a las 15 horas'],
    ['nl', 'om 3 uur'],
    ['en', '2:30 h'],
    // Months to the language, minutes to the apps.
    ['es', '2 m'],
    ['en', ''],
  ])('is not said in %s: "%s"', (language, text) => {
    expect(said(text, language)).toBeNull();
  });

  it('is read back as the browser says it', () => {
    const languages =
      'en de fr es pt it nl pl ru sv da nb fi cs sk hu tr ro uk el ca hr sl sr bg lv et vi th ko ja zh ar fa hi bn id ms'.split(
        ' ',
      );
    const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 99 }),
        (language, unit, count) => {
          const text = new Intl.RelativeTimeFormat(language).format(-count, unit);
          expect(said(text, language), text).toBe(`${count} ${unit}`);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('goes by the calendar where it counts months and years', () => {
    const now = Date.UTC(2026, 2, 2, 17, 35);
    expect(
      instantBefore(now, [
        { unit: 'year', count: 1 },
        { unit: 'month', count: 2 },
      ]),
    ).toBe(Date.UTC(2025, 0, 2, 17, 35));
    expect(instantBefore(now, [{ unit: 'hour', count: 3 }])).toBe(Date.UTC(2026, 2, 2, 14, 35));
  });
});

describe('the time of a comment', () => {
  const now = Date.UTC(2026, 2, 2, 17, 35);
  const read = (texts: string[], settings: { now?: number; languages?: string[] } = { now }) =>
    readTimes(
      texts.map((text) => ({ text, wider: () => '', tooltip: '', machine: null, epochMs: null })),
      { languages: ['en'], trustsZeroOffset: true, ...settings },
    );

  it('is counted from when the page is read, and no finer than it is told', () => {
    expect(read(['3 hours ago'])).toEqual([
      { shown: '3 hours ago', wall: null, instant: Date.UTC(2026, 2, 2, 14, 35), precision: 'hour' },
    ]);
    expect(read(['yesterday at 07:52'])[0]).toMatchObject({ wall: null, precision: 'day' });
  });

  it('is not known where nobody knows when the page was read', () => {
    expect(read(['3 hours ago'], {})[0]).toEqual({ shown: '3 hours ago', wall: null, instant: null, precision: null });
  });

  it('names nothing that another reading would name otherwise', () => {
    const walls = (at: number) => read(['3 hours ago', '5 May', '2 March 2025'], { now: at }).map(({ wall }) => wall);
    expect(walls(now)).toEqual([null, null, '2025-03-02']);
    expect(walls(now + 400 * 86_400_000)).toEqual(walls(now));
  });

  it('is in the last twelve months where a page leaves out the year of some dates', () => {
    const instants = read(['5 May', '1 March', '2 March 2025']).map(({ instant }) => instant);
    expect(instants).toEqual([Date.UTC(2025, 4, 5, 12), Date.UTC(2026, 2, 1, 12), null]);
    expect(read(['5 May', '1 March']).map(({ instant }) => instant)).toEqual([null, null]);
    expect(read(['03/05', '2 March 2025'])[0]?.instant).toBeNull();
  });
});
