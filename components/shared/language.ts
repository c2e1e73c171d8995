import { formats } from './messages.ts';

/** "German", for "de". */
export function languageInWords(tag: string): string {
  return new Intl.DisplayNames(formats, { type: 'language' }).of(tag) ?? tag;
}
