import { decodeEntities } from './entities.ts';

/* Feeds are read by what stands where, each letter once: whatever a server sends, it takes no longer than its length. */

/** The entries of an Atom feed, each as `elementText` and `attributeOf` read it; null where the text is no feed. */
export function feedEntries(xml: string): string[] | null {
  if (!/<feed[\s>]/.test(xml.slice(0, 2_000))) return null;
  return withoutSections(xml)
    .split(/<entry[\s>]/)
    .slice(1)
    .map((entry) => entry.split('</entry>', 1)[0] ?? '');
}

/** Text of the first element of that name; null where there is none. */
export function elementText(entry: string, name: string): string | null {
  const [start] = startTags(entry, name);
  if (!start) return null;
  const to = entry.indexOf(`</${name}>`, start.to);
  return to < 0 ? null : decodeEntities(entry.slice(start.to, to));
}

/** Null where no element of that name has it. */
export function attributeOf(entry: string, name: string, attribute: string): string | null {
  const written = new RegExp(`\\s${attribute}=["']([^"']*)["']`);
  for (const { attributes } of startTags(entry, name)) {
    const value = written.exec(attributes)?.[1];
    if (value !== undefined) return decodeEntities(value);
  }
  return null;
}

/** The tags that begin an element of that name: what stands in them behind it, and where what is in the element begins. */
function* startTags(xml: string, name: string): Generator<{ attributes: string; to: number }> {
  const open = `<${name}`;
  let from = 0;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, from)) {
    from = at + open.length;
    // Another name that begins like this one.
    if (!/[\s>]/.test(xml[from] ?? '')) continue;
    const end = xml.indexOf('>', from);
    if (end < 0) return;
    const attributes = xml.slice(from, end);
    from = end + 1;
    yield { attributes, to: from };
  }
}

/** With `<![CDATA[…]]>` as escaped text: then everything that looks like markup is markup. */
function withoutSections(xml: string): string {
  const [open, close] = ['<![CDATA[', ']]>'];
  let out = '';
  let from = 0;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, from)) {
    const end = xml.indexOf(close, at);
    if (end < 0) break;
    out += xml.slice(from, at) + escapeText(xml.slice(at + open.length, end));
    from = end + close.length;
  }
  return out + xml.slice(from);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
