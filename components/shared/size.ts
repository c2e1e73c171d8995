import { formats } from './messages.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "48 kB", "1.2 MB". */
export function sizeInWords(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** step;
  const options = { style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: amount < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(formats, options).format(amount);
}
