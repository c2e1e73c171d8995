/** White space that is more than one plain space. */
const white = /[^\S ][\s\u200b\u2060]*| [\s\u200b\u2060]+|[\u200b\u2060][\s\u200b\u2060]*/g;
/** Unicode's own line separator: stands for a line break until other white space has been collapsed. */
export const lineBreak = '\u2028';
const whiteInLine =
  /[\t-\r\u00a0\u1680\u2000-\u200b\u2029\u202f\u205f\u2060\u3000\ufeff][\t-\r \u00a0\u1680\u2000-\u200b\u2029\u202f\u205f\u2060\u3000\ufeff]*| [\t-\r \u00a0\u1680\u2000-\u200b\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;

/** Elements that begin and end lines. */
export const blocks = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
/** Elements that a page never shows as text. */
export const unseen = new Set('script style noscript template textarea select option iframe object title'.split(' '));

/** White space (and zero-width space) collapsed to single spaces, none at the ends. */
export function collapse(text: string): string {
  return text.replace(white, ' ').trim();
}

/**
 * Text of the nodes and all below them, in order, without what a page never shows as text (scripts, form values) and
 * without the nodes in `skip`. A picture that stands for an emoji counts as its `alt`. `lines` keeps paragraphs and
 * line breaks as "\n"; other white space is collapsed either way.
 */
export function textOf(
  nodes: Iterable<Node>,
  { lines = false, skip }: { lines?: boolean; skip?: ReadonlySet<Node> } = {},
): string {
  let out = '';
  for (const root of nodes) {
    let preformatted: Node | null = null;
    let node: Node = root;
    // Walks without recursion: comment threads nest thousands deep.
    for (;;) {
      let descend = false;
      if (node.nodeType === 3) {
        const { data } = node as Text;
        out += lines && preformatted ? data.replaceAll('\n', lineBreak) : data;
      } else if (node.nodeType === 1 && !skip?.has(node)) {
        const { localName } = node as Element;
        if (localName === 'br') out += lineBreak;
        else if (localName === 'img') out += emoji(node as Element);
        else if (!unseen.has(localName)) {
          if (blocks.has(localName)) out += lineBreak;
          if (localName === 'pre') preformatted ??= node;
          descend = node.firstChild !== null;
          if (descend && !preformatted && (node as Element).firstElementChild === null) {
            // Nothing but text: asked for at once, which spares the browser an object for each of the text's nodes.
            out += node.textContent;
            descend = false;
          }
        }
      }
      if (descend) {
        node = node.firstChild as Node;
        continue;
      }
      for (;;) {
        if (node === preformatted) preformatted = null;
        if (node.nodeType === 1 && blocks.has((node as Element).localName)) out += lineBreak;
        if (node === root || node.nextSibling !== null) break;
        node = node.parentNode as Node;
      }
      if (node === root) break;
      node = node.nextSibling as Node;
    }
  }
  return lines ? linesOf(out) : collapse(out);
}

/** Text in which `lineBreak` stands for line breaks, with these as "\n", and other white space collapsed. */
export function linesOf(text: string): string {
  return text
    .replace(whiteInLine, ' ')
    .replace(/ ?\u2028[ \u2028]*/g, '\n')
    .trim();
}

function emoji(image: Element): string {
  return emojiOf(image.getAttribute('alt') ?? '', image.className);
}

/** What a picture says, where it stands for an emoji; else empty. */
export function emojiOf(alt: string, className: string): string {
  if (alt === '') return '';
  return /\b(?:emoji|wp-smiley|smil)/i.test(className) || /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
