import { blocks, emojiOf, lineBreak, linesOf, unseen } from '../dom/text.ts';
import { decodeEntities } from './entities.ts';

// Bounded, so that markup which never ends a tag takes no longer than other markup.
const tag = /<(\/?)([a-z][^\s/>]{0,40})((?:[^"'>]|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000})>/iy;

/**
 * The text of a piece of HTML as `textOf` reads it from a page, with lines: for answers that come where there is no
 * document to put them into. What is read is shown as text only, never as markup.
 */
export function htmlText(html: string): string {
  let out = '';
  let preformatted = 0;
  let from = 0;
  const add = (to: number) => {
    const text = decodeEntities(html.slice(from, to));
    out += preformatted > 0 ? text.replaceAll('\n', lineBreak) : text;
  };
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
    add(open);
    if (html.startsWith('<!--', open)) {
      from = endOf(html, '-->', open);
      continue;
    }
    tag.lastIndex = open;
    const [whole, slash = '', written = '', attributes = ''] = tag.exec(html) ?? [];
    if (whole === undefined) {
      out += '<';
      from = open + 1;
      continue;
    }
    from = open + whole.length;
    const name = written.toLowerCase();
    if (name === 'br') out += lineBreak;
    else if (name === 'img') out += emojiOf(attribute(attributes, 'alt'), attribute(attributes, 'class'));
    else if (unseen.has(name) && !slash) from = endOf(html, `</${name}`, from, '>');
    else if (blocks.has(name)) out += lineBreak;
    if (name === 'pre') preformatted = Math.max(0, preformatted + (slash ? -1 : 1));
  }
  add(html.length);
  return linesOf(out);
}

/** Behind the next place where these words stand one after the other; the end where they do not. */
function endOf(html: string, ...[first, from, then]: [first: string, from: number, then?: string]): number {
  const at = html.indexOf(first, from);
  if (at < 0) return html.length;
  if (then === undefined) return at + first.length;
  const end = html.indexOf(then, at);
  return end < 0 ? html.length : end + then.length;
}

function attribute(attributes: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? [];
  return decodeEntities(double ?? single ?? bare ?? '');
}

/** Text as it was typed, with lines: ends trimmed, blank lines and other white space collapsed. */
export function plainText(text: string): string {
  return linesOf(text.replace(/\r\n?|\n/g, lineBreak));
}
