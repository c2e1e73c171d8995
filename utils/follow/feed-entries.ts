import { decodeEntities } from './entities.ts';

/** The entries of an Atom feed, each as `elementText` and `attributeOf` read it; null where the text is no feed. */
export function feedEntries(xml: string): string[] | null {
  if (!/<feed[\s>]/.test(xml.slice(0, 2_000))) return null;
  // As escaped text everything that looks like markup is markup.
  const plain = xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escapeText(text));
  return plain
    .split(/<entry[\s>]/)
    .slice(1)
    .map((entry) => entry.split('</entry>', 1)[0] ?? '');
}

/** Text of the first element of that name; null where there is none. */
export function elementText(entry: string, name: string): string | null {
  const start = new RegExp(`<${name}(?:\\s[^>]*)?>`).exec(entry);
  if (!start) return null;
  const from = start.index + start[0].length;
  const to = entry.indexOf(`</${name}>`, from);
  return to < 0 ? null : decodeEntities(entry.slice(from, to));
}

/** Null where no element of that name has it. */
export function attributeOf(entry: string, name: string, attribute: string): string | null {
  const value = new RegExp(`<${name}\\s(?:[^>]*\\s)?${attribute}=["']([^"'>]*)["']`).exec(entry)?.[1];
  return value === undefined ? null : decodeEntities(value);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
