import { formats } from './messages.ts';

const inYears = new Intl.NumberFormat(formats, { style: 'unit', unit: 'year', unitDisplay: 'long' });

/** "2 years". */
export function yearsInWords(years: number): string {
  return inYears.format(years);
}
