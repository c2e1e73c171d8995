import { describe, expect, it } from 'vitest';
import { readMachineTime } from '../../../utils/extract/date/machine.ts';
import { readTimes, type TimeSource } from '../../../utils/extract/date/times.ts';

interface Given {
  text?: string;
  wider?: string;
  tooltip?: string;
  datetime?: string;
  epochMs?: number;
}

function source({ text = '', wider = '', tooltip = '', datetime, epochMs }: Given): TimeSource {
  return { text, wider: () => wider, tooltip, machine: readMachineTime(datetime ?? null), epochMs: epochMs ?? null };
}

function read(given: Given[], { languages = ['en'], trustsZeroOffset = true } = {}) {
  return readTimes(given.map(source), { languages, trustsZeroOffset });
}

function wallOf(text: string, language: string): string | null | undefined {
  return read([{ text }], { languages: language ? [language] : [] })[0]?.wall;
}

describe('the wall clock that a text shows', () => {
  it.each([
    ['en', 'October 20, 2019 at 1:31 pm', '2019-10-20T13:31'],
    ['en', 'Monday, March 02, 2026 5:35 pm', '2026-03-02T17:35'],
    ['en', 'May 24th, 2012 on 4:03 am', '2012-05-24T04:03'],
    ['en', '16. March, 2023 at 16:59', '2023-03-16T16:59'],
    ['en', '18 Nov 2019, 4:32pm', '2019-11-18T16:32'],
    ['en', 'December 8th, 2009 @ 12:17 am', '2009-12-08T00:17'],
    ['en', '7 Sept. 2010, 12 noon', '2010-09-07'],
    ['en', '2 Jan 2011 at 7 p.m.', '2011-01-02T19:00'],
    ['en', '6/12/2003 07:15:09 PM', '2003-06-12T19:15:09'],
    ['en-GB', '05/06/2012 10:00', '2012-06-05T10:00'],
    ['en-US', '05/06/2012 10:00', '2012-05-06T10:00'],
    ['de', '19. Oktober 2019 um 14:37 Uhr', '2019-10-19T14:37'],
    ['de', 'Januar 15, 2014 um 23:36', '2014-01-15T23:36'],
    ['de', '7. Dez 2018 um 13:22 Uhr', '2018-12-07T13:22'],
    ['de', '14.09.2022 um 21.11', '2022-09-14T21:11'],
    ['de', 'Do 24. Mai 2018, 10:58', '2018-05-24T10:58'],
    ['de', 'Mittwoch, Mai 10, 2017 4:14:00 PM', '2017-05-10T16:14:00'],
    ['de', 'Juli 30, 2013 um 2:33 pm', '2013-07-30T14:33'],
    ['de', '28.09.19 12:44', '2019-09-28T12:44'],
    ['de', '3. März 2020', '2020-03-03'],
    ['de-AT', '5. Jänner 2021, 9:05', '2021-01-05T09:05'],
    ['fr', 'Le 11 septembre 2018 à 12:57', '2018-09-11T12:57'],
    ['fr', 'mercredi 15 mai 2019 à 08h07', '2019-05-15T08:07'],
    ['fr', '1er août 2020', '2020-08-01'],
    ['fr', '08 .12 .19', '2019-12-08'],
    ['es', '13 de febrero de 2009, 22:41', '2009-02-13T22:41'],
    ['es', '10 mayo, 2022', '2022-05-10'],
    ['es', 'mar 5 mayo 2020', '2020-05-05'],
    ['pt', '4 de março de 2011 às 17:20', '2011-03-04T17:20'],
    ['it', '19 Febbraio 2020 alle 7:08', '2020-02-19T07:08'],
    ['nl', 'dinsdag 18 maart 2008 om 21:24', '2008-03-18T21:24'],
    ['pl', 'wtorek, 11 maja 2021, 23:13', '2021-05-11T23:13'],
    ['ru', '15 августа 2016, 13:43', '2016-08-15T13:43'],
    ['ru', '11:15 05.10.18', '2018-10-05T11:15'],
    ['cs', '3. listopadu 2019 v 8:15', '2019-11-03T08:15'],
    ['hr', '3. listopada 2019. u 8:15', '2019-10-03T08:15'],
    ['fi', '19. helmikuuta 2020 klo 14.00', '2020-02-19T14:00'],
    ['hu', '2016. március 5. 10:00', '2016-03-05T10:00'],
    ['lt', '2017 m. gegužės 5 d. 18:20', '2017-05-05T18:20'],
    ['tr', '12 Ağustos 2015, 09:41', '2015-08-12T09:41'],
    ['el', '7 Μαΐου 2014 - 9:30 μ.μ.', '2014-05-07T21:30'],
    ['id', 'Desember 30, 2015 at 4:36 am', '2015-12-30T04:36'],
    ['ja', '2012年8月20日 19:54', '2012-08-20T19:54'],
    ['ja', '2012年8月20日 午後7時54分', '2012-08-20T19:54'],
    ['ko', '2019년 3월 9일 오후 3:05', '2019-03-09T15:05'],
    ['ko', '2019. 3. 9. 15:05', '2019-03-09T15:05'],
    ['zh', '2013/12/28 10:28', '2013-12-28T10:28'],
    ['zh-TW', '於 2013 年 12 月 28 日 下午 10:28', '2013-12-28T22:28'],
    ['ar', '٨ فبراير ٢٠١٩ ٠٩:٠٥', '2019-02-08T09:05'],
    ['he', '8 בפברואר 2019 בשעה 9:05', '2019-02-08T09:05'],
    ['vi', '8 tháng 2, 2019 lúc 9:05', '2019-02-08T09:05'],
    ['hi', '८ फ़रवरी २०१९ 09:05', '2019-02-08T09:05'],
    // "mar" is a Tuesday, Mai and Julia are people.
    ['fr', 'mar. 5 mai 2020 à 9h07', '2020-05-05T09:07'],
    ['es', 'mar 13/04/2021 15:05', '2021-04-13T15:05'],
    ['fr', 'mar 05-04-2022', '2022-04-05'],
    ['de', 'Mai 15.05.2019 21:00', '2019-05-15T21:00'],
    ['de', 'Julia 13.04.2019', '2019-04-13'],
    ['', '2020-04-22 07:33:47.567562', '2020-04-22T07:33:47'],
  ])('%s: %s', (language, text, wall) => {
    expect(wallOf(text, language)).toBe(wall);
  });

  it.each([
    '3 hours ago',
    'vor 8 Stunden',
    '6y',
    'Jun 20th at 2:41 am',
    'Le 12/02 à 11:30',
    '21:00',
    'yesterday',
    '',
    '#82',
    '31. Februar 2020',
  ])('is not known from "%s"', (text) => {
    expect(wallOf(text, 'de')).toBeNull();
  });

  it('is found in a language that the page does not name', () => {
    expect(wallOf('11 maja 2021, 23:13', 'en')).toBe('2021-05-11T23:13');
    expect(wallOf('3. joulukuuta 2019 klo 8.15', '')).toBe('2019-12-03T08:15');
  });

  it('joins a day and a time of day that stand apart', () => {
    const [time] = read([{ text: '12:14 am', wider: '27/02/2008 at 12:14 am' }], { languages: ['it'] });
    expect(time).toMatchObject({ wall: '2008-02-27T00:14', shown: '27/02/2008 at 12:14 am' });
  });

  it('has its clock from the tooltip where only the day is shown, and the tooltip is of that day', () => {
    const shown = (tooltip: string) => read([{ text: 'March 4, 2013', tooltip }])[0]?.wall;
    expect(shown('04.03.2013 - 08:12:00')).toBe('2013-03-04T08:12:00');
    expect(shown('Last edited March 7, 2013 10:50 am')).toBe('2013-03-04');
  });

  it('comes from the tooltip of a relative time', () => {
    const [time] = read([{ text: '2 years ago', tooltip: 'November 1, 2021 10:50 am' }]);
    expect(time).toEqual({ shown: '2 years ago', wall: '2021-11-01T10:50', instant: null, precision: 'minute' });
  });
});

describe('the order of day and month', () => {
  it('is that of the one date that leaves no choice', () => {
    const walls = read([{ text: '04/05/2012' }, { text: '13/05/2012' }], { languages: ['en-US'] }).map(
      ({ wall }) => wall,
    );
    expect(walls).toEqual(['2012-05-04', '2012-05-13']);
  });

  it('agrees with the machine-readable times beside the dates', () => {
    const walls = read([{ text: '11/08/2020 at 9:52', datetime: '2020-08-11T09:52:46+02:00' }], {
      languages: ['en-US'],
    });
    expect(walls[0]?.wall).toBe('2020-08-11T09:52');
  });

  it('keeps a thread together where nothing else tells', () => {
    const walls = read([{ text: '03/04/2012' }, { text: '03/05/2012' }, { text: '03/06/2012' }], { languages: ['fr'] });
    expect(walls.map(({ wall }) => wall)).toEqual(['2012-03-04', '2012-03-05', '2012-03-06']);
  });
});

describe('the instant', () => {
  const local = { text: '7. Dez 2018 um 13:22 Uhr', datetime: '2018-12-07T13:22:45+00:00' };

  it('is not believed where a local clock carries an offset of zero', () => {
    const [time] = read([local], { languages: ['de'], trustsZeroOffset: false });
    expect(time).toMatchObject({ wall: '2018-12-07T13:22', instant: null, precision: 'minute' });
  });

  it('is believed at offset zero where the platform means it, or the page shows another clock', () => {
    const instant = Date.UTC(2018, 11, 7, 13, 22, 45);
    expect(read([local], { languages: ['de'], trustsZeroOffset: true })[0]).toMatchObject({ instant });
    const elsewhere = { ...local, text: '7. Dez 2018 um 14:22 Uhr' };
    expect(read([elsewhere], { languages: ['de'], trustsZeroOffset: false })[0]).toMatchObject({
      wall: '2018-12-07T14:22',
      instant,
    });
  });

  it('comes from an offset, and stays apart from the wall clock', () => {
    const [time] = read([{ text: 'May 4, 2023 at 4:05 pm', datetime: '2023-05-04T16:05:31+02:00' }]);
    expect(time).toEqual({
      shown: 'May 4, 2023 at 4:05 pm',
      wall: '2023-05-04T16:05',
      instant: Date.UTC(2023, 4, 4, 14, 5, 31),
      precision: 'second',
    });
  });

  it('prefers the epoch of a permalink', () => {
    const [time] = read([
      { text: '22 January 2016 at 17:05', datetime: '2016-01-22T17:05:00+03:00', epochMs: 1453482300000 },
    ]);
    expect(time).toMatchObject({ wall: '2016-01-22T17:05', instant: 1453482300000 });
  });

  it('gives a time of day its day, in the one zone where both hold', () => {
    const berlin = Date.UTC(2018, 10, 13, 22, 40);
    expect(read([{ text: '23:40', epochMs: berlin }])[0]?.wall).toBe('2018-11-13T23:40');
    expect(read([{ text: '00:10', epochMs: Date.UTC(2018, 10, 13, 23, 10) }])[0]?.wall).toBe('2018-11-14T00:10');
    // Honolulu is behind, Auckland ahead.
    expect(read([{ text: '22:10', epochMs: Date.UTC(2018, 10, 14, 8, 10) }])[0]?.wall).toBe('2018-11-13T22:10');
    expect(read([{ text: '9:30', epochMs: Date.UTC(2018, 10, 13, 20, 30) }])[0]?.wall).toBe('2018-11-14T09:30');
  });

  it('gives no day to a time of day that is in no zone', () => {
    expect(read([{ text: '23:41', epochMs: Date.UTC(2018, 10, 13, 22, 17) }])[0]?.wall).toBeNull();
  });
});

describe('a machine-readable clock', () => {
  it('completes a shown day, where it is the blog’s own clock', () => {
    expect(read([{ text: '29.07.2020', datetime: '2020-07-29T12:56:10+02:00' }])[0]?.wall).toBe('2020-07-29T12:56:10');
    expect(read([{ text: '29.07.2020', datetime: '2020-07-29T12:56:10Z' }])[0]?.wall).toBe('2020-07-29');
  });

  it('never overrules what is shown', () => {
    expect(read([{ text: '29.07.2020 // 12:56', datetime: '2020-07-29' }], { languages: ['de'] })[0]?.wall).toBe(
      '2020-07-29T12:56',
    );
  });

  it('is a wall clock only without a zone', () => {
    expect(read([{ text: '3 hours ago', datetime: '2014-02-07T10:53:03Z' }])[0]).toMatchObject({
      wall: null,
      instant: Date.UTC(2014, 1, 7, 10, 53, 3),
    });
    expect(read([{ text: '3 hours ago', datetime: '2014-02-07 10:53:03' }])[0]).toMatchObject({
      wall: '2014-02-07T10:53:03',
      instant: null,
    });
  });

  it.each(['2014-02-30', '2014-13-01', '2014-02-07T25:00', 'soon', '20140207', ''])('is not read from "%s"', (text) => {
    expect(readMachineTime(text)).toBeNull();
  });
});

describe('a year that is left out', () => {
  it('is that of a machine-readable time on the same day, in any zone', () => {
    const [time] = read([{ text: 'Jun 20th at 2:41 am', datetime: '2014-06-19T23:41:00Z' }]);
    expect(time).toMatchObject({ wall: '2014-06-20T02:41', instant: Date.UTC(2014, 5, 19, 23, 41) });
    expect(read([{ text: '05/06 10:00', datetime: '2014-05-06 10:00:09' }])[0]?.wall).toBe('2014-05-06T10:00');
  });

  it('is not taken from a machine-readable time of another day', () => {
    expect(read([{ text: '20 June, 2:41 am', datetime: '2014-07-20T02:41:00Z' }])[0]?.wall).toBeNull();
  });
});
