import { dressLink, embedLabel, imageAddress, linkAddress } from './body-links.ts';
import { droppedElements, embeddedElements, keptAttributes, keptElements, mathElements } from './body-rules.ts';
import { formulaOf } from './formula.ts';

/** One body's copying. */
export interface Progress {
  /** Makes the elements. */
  maker: Document;
  /** What the page's relative addresses are relative to. */
  baseUrl: string;
  /** True while nothing in the copy loads anything, and all of it is HTML. */
  quiet: boolean;
  /** Makes nothing that would not be. */
  quietOnly: boolean;
  textLeft: number;
  elementsLeft: number;
}

const html = 'http://www.w3.org/1999/xhtml';
const mathml = 'http://www.w3.org/1998/Math/MathML';

/** What a page says to screen readers only would turn up in the open where its styles do not reach. */
const unseenClass = /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden)(?:\s|$)/;

/** What pages keep covered until somebody presses it. */
const spoilerClass = /(?:^|[\s_-])spoilers?(?:$|[\s_-])/i;

/** Whether an element goes with all it contains. */
export function isDropped(source: Element): boolean {
  const { localName, namespaceURI } = source;
  if (namespaceURI !== html && namespaceURI !== mathml) return true;
  if (droppedElements.has(localName)) return true;
  if (!source.hasAttributes()) return false;
  if (source.hasAttribute('hidden') && source.getAttribute('hidden') !== 'until-found') return true;
  if (/display\s*:\s*none/i.test(source.getAttribute('style') ?? '') && !isSpoiler(source)) return true;
  if (unseenClass.test(source.getAttribute('class') ?? '')) return true;
  return isDrawnMaths(source);
}

function isSpoiler(source: Element): boolean {
  return spoilerClass.test(source.getAttribute('class') ?? '');
}

/** KaTeX and MathJax draw a formula out of styled boxes, hidden from screen readers, beside the same as MathML. We keep that. */
function isDrawnMaths(source: Element): boolean {
  return (
    source.getAttribute('aria-hidden') === 'true' &&
    source.namespaceURI === html &&
    !source.querySelector('math') &&
    Boolean(source.parentElement?.querySelector('math'))
  );
}

/** Of an element in the body it belongs to. */
export interface Place {
  /** Within no other element of the body. */
  isTop: boolean;
  /** It holds the whole body, and is needed only for the direction or language it sets. */
  isWhole: boolean;
}

/** A page may have its comments as the items of one list or table: a body without that list is no item. */
const partsOfLists = new Set(['dd', 'dt', 'li', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'summary']);

/**
 * Adds the like of an element to `parent`, without its contents. Answers where these go: the new element, `parent`
 * where the element itself has no place in a body, or null where its contents have none either.
 */
export function copyElement(source: Element, parent: Node, copy: Progress, { isTop, isWhole }: Place): Node | null {
  const name = source.localName;
  if (source.namespaceURI === mathml) return mathElements.has(name) ? copyMaths(source, parent, copy) : parent;
  if (name === 'a') return copyLink(source, parent, copy);
  if (name === 'img') return copyImage(source as HTMLImageElement, parent, copy);
  if (name === 'br') return copyBreak(parent, copy);
  if (embeddedElements.has(name))
    return linkTo('embed', embeddedAddress(source), source.getAttribute('title'), parent, copy);
  const kept = isTop && partsOfLists.has(name) ? 'div' : keptElements.get(name);
  if (!kept || (isWhole && kept === 'div' && !setsDirection(source))) return parent;
  // What is wider than its row scrolls in a box of its own.
  const made = addElement(kept, kept === 'table' ? addBox('table', parent, copy) : parent, copy);
  keepAttributes(source, made, kept);
  if (/^(?:div|span|p)$/.test(kept) && isSpoiler(source)) made.setAttribute('class', 'spoiler');
  if (kept === 'p' && /^h\d$/.test(name)) return addElement('strong', made, copy);
  return made;
}

function addElement(name: string, parent: Node, copy: Progress): HTMLElement {
  const made = copy.maker.createElement(name);
  copy.elementsLeft -= 1;
  parent.appendChild(made);
  return made;
}

function addBox(className: string, parent: Node, copy: Progress): HTMLElement {
  const made = addElement('div', parent, copy);
  made.setAttribute('class', className);
  return made;
}

/** Blogs that know no paragraphs break the line twice and oftener: that is one gap, as high as those between paragraphs. */
function copyBreak(parent: Node, copy: Progress): null {
  let before = parent.lastChild;
  while (before?.nodeType === 3 && !/\S/.test((before as Text).data)) before = before.previousSibling;
  const isAfter = (name: string, className: string) =>
    (before as Element | null)?.localName === name && (before as Element).className === className;
  if (isAfter('div', 'gap')) return null;
  if (isAfter('br', '')) addBox('gap', parent, copy);
  else addElement('br', parent, copy);
  return null;
}

function setsDirection(source: Element): boolean {
  return source.hasAttribute('dir') || source.hasAttribute('lang');
}

function keepAttributes(source: Element, made: Element, kept: string): void {
  if (!source.hasAttributes()) return;
  for (const allowed of [keptAttributes['*'], keptAttributes[kept]]) {
    for (const name in allowed) {
      const value = source.getAttribute(name);
      if (value !== null && allowed[name]?.test(value)) made.setAttribute(name, value);
    }
  }
}

/** Adds a formula of which there is no MathML, as text. Answers whether the element is one. */
export function copyFormula(source: Element, parent: Node, copy: Progress): boolean {
  const formula = source.namespaceURI === html && copy.elementsLeft > 0 ? formulaOf(source) : null;
  if (!formula) return false;
  const made = addElement('code', parent, copy);
  made.setAttribute('class', formula.isBlock ? 'formula block' : 'formula');
  made.append(formula.text);
  copy.textLeft -= formula.text.length;
  return true;
}

function copyMaths(source: Element, parent: Node, copy: Progress): Node {
  copy.quiet = false;
  if (copy.quietOnly) return parent;
  const made = copy.maker.createElementNS(mathml, source.localName);
  copy.elementsLeft -= 1;
  parent.appendChild(made);
  keepAttributes(source, made, source.localName);
  return made;
}

function copyLink(source: Element, parent: Node, copy: Progress): Node {
  const href = linkAddress(source.getAttribute('href'), copy.baseUrl);
  if (href === null) return parent;
  const made = addElement('a', parent, copy);
  dressLink(made, href, source.getAttribute('target'));
  keepAttributes(source, made, 'a');
  return made;
}

/** A link in the place of something that would load by itself. Without an address nothing is left of it. */
function linkTo(
  className: 'embed' | 'picture',
  address: string | null,
  title: string | null,
  parent: Node,
  copy: Progress,
): null {
  const href = linkAddress(address, copy.baseUrl);
  if (href === null) return null;
  const made = addElement('a', parent, copy);
  made.setAttribute('class', className);
  dressLink(made, href, '_blank');
  made.append(embedLabel(title, href));
  return null;
}

function embeddedAddress(source: Element): string | null {
  return (
    source.getAttribute('src') ??
    source.getAttribute('data') ??
    source.querySelector('source')?.getAttribute('src') ??
    null
  );
}

const emojiClass = /(?:^|\s)(?:emoji|custom-emoji|emojione|twemoji|wp-smiley|smiley|emoticon)(?:\s|$)/;

function copyImage(source: HTMLImageElement, parent: Node, copy: Progress): null {
  const alt = source.getAttribute('alt') ?? '';
  const isEmoji = emojiClass.test(source.className);
  // Emoji drawn as pictures are sized by the page's styles, which do not reach here; as text they need none. A site's
  // own (":ferret:") have no text that anybody knows.
  if (alt !== '' && ((isEmoji && !/^:[\w+-]{2,}:$/.test(alt)) || /^\p{Extended_Pictographic}/u.test(alt))) {
    parent.appendChild(copy.maker.createTextNode(alt));
    return null;
  }
  const postponed = source.getAttribute('data-src') ?? source.getAttribute('data-lazy-src');
  const src = imageAddress(source.currentSrc || source.getAttribute('src'), copy.baseUrl);
  // In a page that is not shown nothing has been tried.
  const failed = source.ownerDocument.defaultView !== null && source.complete && source.naturalWidth === 0;
  if (isEmoji && (postponed || failed)) {
    parent.appendChild(copy.maker.createTextNode(alt));
    return null;
  }
  // What the page has not loaded, or could not, is not loaded for us: a link leads to it.
  if (postponed && (!src || src.startsWith('data:') || isPixel(source))) {
    return linkTo('picture', postponed, alt, parent, copy);
  }
  if (!src || isPixel(source)) return null;
  if (failed) return linkTo('picture', src, alt, parent, copy);
  copy.quiet = false;
  if (copy.quietOnly) return null;
  const made = addElement('img', parent, copy);
  // `loading` before `src`: an image begins to load where `src` is set.
  made.setAttribute('loading', 'lazy');
  made.setAttribute('decoding', 'async');
  made.setAttribute('alt', alt);
  if (isEmoji) made.setAttribute('class', 'emoji');
  if (source.getAttribute('referrerpolicy') === 'no-referrer') made.setAttribute('referrerpolicy', 'no-referrer');
  const [width, height] = sizeOf(source);
  if (width && height) {
    made.setAttribute('width', String(width));
    made.setAttribute('height', String(height));
  }
  made.setAttribute('src', src);
  return null;
}

/** Written, or else of the loaded picture: so that rows keep their height when it comes. Zeros where neither is known. */
function sizeOf(source: HTMLImageElement): [width: number, height: number] {
  const written = ['width', 'height'].map((name) => Number.parseInt(source.getAttribute(name) ?? '', 10) || 0);
  const [width = 0, height = 0] = written;
  return width && height ? [width, height] : [source.naturalWidth, source.naturalHeight];
}

function isPixel(source: HTMLImageElement): boolean {
  const tiny = (length: string | null) => length !== null && Number.parseInt(length, 10) <= 2;
  if (tiny(source.getAttribute('width')) && tiny(source.getAttribute('height'))) return true;
  return source.naturalWidth > 0 && source.naturalWidth <= 2 && source.naturalHeight <= 2;
}
