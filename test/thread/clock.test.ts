import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, daysSpanned } from '../../utils/thread/clock.ts';
import type { CommentTime } from '../../utils/thread/comment.ts';
import { wallTime } from '../support/outline.ts';
import { fc } from '../support/properties.ts';

const time = (shown: string, wall: string | null): CommentTime => ({ shown, wall, instant: null, precision: null });

describe('clockOf', () => {
  it.each([
    ['Monday, March 02, 2026 5:35 pm', '2026-03-02T17:35', '5:35 pm'],
    ['2 March 2026 at 17:35', '2026-03-02T17:35', '17:35'],
    ['03/02/2026 05:35:10 PM', '2026-03-02T17:35:10', '05:35 PM'],
    ['May 30, 2019 at 1:06 p.m.', '2019-05-30T13:06', '1:06 p.m.'],
    ['14.09.2022 um 21.11', '2022-09-14T21:11', '21.11'],
    ['14.09.2022 um 14.09', '2022-09-14T14:09', '14.09'],
    ['31.10.2023, 19.18 Uhr', '2023-10-31T19:18', '19.18'],
    ['20.12.2022 um 08:42', '2022-12-20T08:42', '08:42'],
    ['le mercredi 15 mai 2019 à 08h07', '2019-05-15T08:07', '08h07'],
    ['11:15 05.10.18', '2018-10-05T11:15', '11:15'],
    ['2018年10月5日 下午5:35', '2018-10-05T17:35', '下午5:35'],
    ['2018. 10. 5. 오후 5:35', '2018-10-05T17:35', '오후 5:35'],
    ['٢٠٢٦/٣/٢ ٥:٣٥ م', '2026-03-02T17:35', '٥:٣٥ م'],
    ['12 October 2026 12:10 am', '2026-10-12T00:10', '12:10 am'],
    ['29.07.2020 // 12:56', '2020-07-29T12:56', '12:56'],
    ['2020-04-22 07:33:47.567562', '2020-04-22T07:33:47', '07:33'],
    ['am 2. März um 9:30', '2026-03-02T09:30', '9:30'],
    ['5:35\u202fPM', '2026-03-02T17:35', '5:35 PM'],
  ])('shows "%s" as %s says: %s', (shown, wall, clock) => {
    expect(clockOf(time(shown, wall))).toBe(clock);
  });

  it.each([
    ['21:00', '21:00'],
    ['Jun 20th at 2:41 am', '2:41 am'],
    ['vor 8 Stunden', null],
    ['12.04', null],
    ['2.41 pm', '2.41 pm'],
    ['score 31:75', null],
    ['', null],
  ])('reads "%s" without a wall clock as %s', (shown, clock) => {
    expect(clockOf(time(shown, null))).toBe(clock);
  });

  it('falls back to the wall clock', () => {
    expect(clockOf(time('yesterday', '2026-03-02T07:05:09'))).toBe('07:05');
  });

  it('has none for a bare day', () => {
    expect(clockOf(time('2 March 2026', '2026-03-02'))).toBeNull();
  });

  it('finds every minute of the day in either way of writing it', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const mm = String(minute).padStart(2, '0');
        const wall = `2026-03-02T${String(hour).padStart(2, '0')}:${mm}`;
        const twelve = `${hour % 12 || 12}:${mm} ${hour < 12 ? 'am' : 'pm'}`;
        expect(clockOf(time(`March 2, 2026 at ${twelve}`, wall))).toBe(twelve);
        expect(clockOf(time(`2.3.2026 ${hour}:${mm}:59`, wall))).toBe(`${hour}:${mm}`);
      }),
    );
  });
});

describe('dayOf', () => {
  it.each(['en-GB', 'en-US'])('says each day of %s as Intl does', (language) => {
    const forms = { weekday: { weekday: 'short' }, date: { day: 'numeric', month: 'short' } } as const;
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const said = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day);
      const at = wallTime(`${new Date(day).toISOString().slice(0, 10)}T12:00`);
      expect(dayOf(at, { language, spansDays: 1 })).toBe(said(forms.weekday));
      expect(dayOf(at, { language, spansDays: 9, today: '2026-01-01' })).toBe(said(forms.date));
      expect(dayOf(at, { language, spansDays: 9 })).toBe(said({ ...forms.date, year: 'numeric' }));
    }
  });

  const at = wallTime('2026-03-02T17:35');

  it('is the weekday while the thread spans less than a week', () => {
    expect(dayOf(at, { language: 'en', spansDays: 6 })).toBe('Mon');
    expect(dayOf(at, { language: 'fr', spansDays: 1 })).toBe('lun.');
  });

  it('is the date in longer threads, with the year where it is not this year', () => {
    expect(dayOf(at, { language: 'en', today: '2026-11-21', spansDays: 7 })).toBe('2 Mar');
    expect(dayOf(at, { language: 'en', today: '2027-01-01', spansDays: 7 })).toBe('2 Mar 2026');
    expect(dayOf(at, { language: 'en-GB', spansDays: 7 })).toBe('2 Mar 2026');
    expect(dayOf(at, { language: 'en-US', today: '2026-11-21', spansDays: 7 })).toBe('Mar 2');
    expect(dayOf(at, { language: 'de', today: '2026-11-21', spansDays: 7 })).toBe('2. März');
  });

  it('does not depend on the time zone of the machine', () => {
    for (const wall of ['2026-03-02T00:00', '2026-03-02T23:59', '2026-03-02']) {
      expect(dayOf(wallTime(wall), { language: 'en', spansDays: 1 })).toBe('Mon');
    }
  });

  it.each(['', 'english', 'x', 'en_US.UTF-8', 'de-DE-de-DE', 'zh-Hant-TW', 'i-klingon', '*', 'sr-Latn', 'e n'])(
    'takes "%s" for a language without throwing',
    (language) => expect(dayOf(at, { language, spansDays: 1 })).not.toBe(''),
  );

  it('never throws at a language', () => {
    const tag = fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,9}){0,3}$/));
    fc.assert(
      fc.property(tag, (language) => {
        expect(dayOf(at, { language, spansDays: 1 })).toBeTruthy();
      }),
    );
  });

  it('is absent without a wall clock', () => {
    expect(dayOf(time('3 hours ago', null), { language: 'en', spansDays: 1 })).toBeNull();
    expect(dayOf(time('?', '2026-99-99'), { language: 'en', spansDays: 1 })).toBeNull();
  });
});

describe('daysSpanned', () => {
  it('counts the first and the last day', () => {
    const days = ['2026-03-02T23:59', '', '2026-03-08', '2026-03-04T10:00'].map(wallTime);
    expect(daysSpanned(days)).toBe(7);
    expect(daysSpanned([wallTime('2026-03-02')])).toBe(1);
    expect(daysSpanned([])).toBe(0);
  });

  it('counts across months and leap days', () => {
    expect(daysSpanned(['2028-02-28', '2028-03-01'].map(wallTime))).toBe(3);
  });
});
