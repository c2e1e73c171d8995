import { blocks, emojiOf, lineBreak, linesOf, unseen } from '../dom/text.ts';
import { decodeEntities } from './entities.ts';

const tagName = /<(\/?)([a-z][^\s/>]*)/iy;

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
    tagName.lastIndex = open;
    const [start, slash, written] = tagName.exec(html) ?? [];
    if (start === undefined && !/[!?/]/.test(html[open + 1] ?? '')) {
      out += '<';
      from = open + 1;
      continue;
    }
    const end = start === undefined ? html.indexOf('>', open) : endOfTag(html, open + start.length);
    // Browsers drop what begins as a tag and never ends.
    if (end < 0) return linesOf(out);
    from = end + 1;
    if (start === undefined || written === undefined) continue;
    const attributes = html.slice(open + start.length, end);
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

/** Where the tag's `>` is, past those in its attributes' quotes; -1 where it does not end. */
function endOfTag(html: string, from: number): number {
  const marks = /=\s*["']|>/g;
  marks.lastIndex = from;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    if (mark[0] === '>') return mark.index;
    const close = html.indexOf(mark[0].slice(-1), marks.lastIndex);
    if (close < 0) return -1;
    marks.lastIndex = close + 1;
  }
  return -1;
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
