const white = /[\s\u200b\u2060\ufeff]+/g;

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL'.split(
    ' ',
  ),
);
const unseen = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION IFRAME OBJECT TITLE'.split(' '));

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
    let node: Node = root;
    // Own stack-free walk: comment threads nest thousands deep.
    for (;;) {
      let descend = false;
      if (node.nodeType === 3) {
        const text = (node as Text).data;
        out += lines && isPreformatted(node) ? text : text.replace(white, ' ');
      } else if (node.nodeType === 1 && !skip?.has(node)) {
        const { tagName } = node as Element;
        if (tagName === 'BR') out += '\n';
        else if (tagName === 'IMG') out += emoji(node as Element);
        else if (!unseen.has(tagName)) {
          if (blocks.has(tagName)) out += '\n';
          descend = node.firstChild !== null;
        }
      }
      if (descend) {
        node = node.firstChild as Node;
        continue;
      }
      while (node !== root && node.nextSibling === null) {
        node = node.parentNode as Node;
        if (node.nodeType === 1 && blocks.has((node as Element).tagName)) out += '\n';
      }
      if (node === root) break;
      node = node.nextSibling as Node;
    }
  }
  if (!lines) return collapse(out);
  return out
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** True for a block element or a line break: what stands before and after it are two lines. */
export function breaksLine(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const { tagName } = node as Element;
  return tagName === 'BR' || blocks.has(tagName);
}

function isPreformatted(text: Node): boolean {
  // Near ancestors are enough: `pre > code > span` is as deep as highlighters go.
  for (let node = text.parentNode, level = 0; node && level < 4; node = node.parentNode, level++) {
    if ((node as Element).tagName === 'PRE') return true;
  }
  return false;
}

function emoji(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  if (alt === '') return '';
  return /\b(?:emoji|wp-smiley|smil)/i.test(image.className) || /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
