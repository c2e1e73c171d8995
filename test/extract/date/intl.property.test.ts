import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../utils/extract/date/times.ts';
import { fc } from '../../support/properties.ts';

/** What blogs are written in. Left out is Kyrgyz, for which `Intl` has "2000-31-12", and what `Intl` writes as no blog does: Welsh, Kurdish, Mongolian. */
const languages =
  'en en-GB en-AU en-CA de de-AT fr fr-CA es es-MX pt pt-BR it nl nl-BE pl ru sv da nb nn fi cs sk hu tr ro uk el ca hr sl sr sr-Latn bs bg mk lt lv et is gl ga af vi th lo km my ko ja zh zh-TW ar ar-EG fa ps ur he hi mr ne bn ta te ml kn gu pa si id ms fil sw am hy ka az kk uz be sq lb fo'.split(
    ' ',
  );
const styles: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'medium' },
  { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true },
  { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false },
];
const digits = ['latn', 'arab', 'arabext', 'deva', 'beng', 'thai', 'fullwide', 'mymr', 'taml', 'khmr'];
const calendars: [language: string, calendar: string][] = [
  ['th', 'buddhist'],
  ['lo', 'buddhist'],
  ['fa', 'persian'],
  ['ar', 'islamic-umalqura'],
  ['ur', 'islamic-umalqura'],
  ['he', 'hebrew'],
  ['am', 'ethiopic'],
  ['ja', 'japanese'],
  ['zh-TW', 'roc'],
];

const minute = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2035, 11, 31) / 60_000 });
const isoOf = (at: number) => new Date(at * 60_000).toISOString().slice(0, 16);

function wallOf(text: string, language: string): string | null {
  const source = { text, wider: () => '', tooltip: '', machine: null, epochMs: null };
  return readTimes([source], { languages: [language], trustsZeroOffset: true })[0]?.wall?.slice(0, 16) ?? null;
}

function expectBack(at: number, language: string, options: Intl.DateTimeFormatOptions): void {
  const text = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at * 60_000);
  expect(wallOf(text, language), `${language}: ${text}`).toBe(isoOf(at));
}

describe('a time that the browser writes', () => {
  it('is read back in every language and style', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom(...languages), fc.constantFrom(...styles), (at, language, style) =>
        expectBack(at, language, { ...style, calendar: 'gregory' }),
      ),
      { numRuns: 1_500 },
    );
  });

  it('is read back in every script’s digits', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom('en', 'fr', 'fa', 'hi'), fc.constantFrom(...digits), (at, language, digit) =>
        expectBack(at, language, { ...styles[1], numberingSystem: digit, calendar: 'gregory' }),
      ),
    );
  });

  it('is read back in the language’s own calendar', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom(...calendars), (at, [language, calendar]) => {
        const text = new Intl.DateTimeFormat(language, { ...styles[1], calendar, timeZone: 'UTC' }).format(at * 60_000);
        // The second month of spring in a leap year is told by a letter that also counts days.
        fc.pre(!text.includes('אדר '));
        expect(wallOf(text, language), text).toBe(isoOf(at));
      }),
      { numRuns: 500 },
    );
  });
});
