import { collapse } from './text.ts';

/** A formula in one line of text. */
export interface Formula {
  text: string;
  /** Whether it has a line of its own. */
  isBlock: boolean;
}

/** KaTeX, MathJax 2 and 3 and its server's output, and Zhihu's. */
const drawnClass = /(?:^|\s)(?:katex|MathJax(?!_Preview)(?:_\w+)?|mjx-chtml|mjpage|ztext-math)(?:\s|$)/;
const blockClasses = '[display=true],.katex-display,.MathJax_Display,.MathJax_SVG_Display,.MJXc-display';
const texAttributes = ['data-tex', 'data-latex', 'alttext', 'aria-label'];
const longestText = 5_000;

/**
 * The formula that an element draws out of styled boxes or paths, or that a script was to draw, where the page has no
 * MathML of it: its TeX where the page has that, else the signs drawn. Null for every other element.
 */
export function formulaOf(source: Element): Formula | null {
  if (source.localName === 'script') return formulaOfScript(source);
  if (!isDrawn(source) || source.querySelector('math')) return null;
  const text = (texOf(source) || drawnText(source)).slice(0, longestText);
  const isBlock = source.closest(blockClasses) !== null || source.querySelector(blockClasses) !== null;
  return text === '' ? null : { text, isBlock };
}

function isDrawn(source: Element): boolean {
  return source.localName === 'mjx-container' || drawnClass.test(source.getAttribute('class') ?? '');
}

/** MathJax 2 leaves what it draws from behind what it has drawn, which then speaks for both. */
function formulaOfScript(script: Element): Formula | null {
  if (!isTex(script)) return null;
  const before = script.previousElementSibling;
  const isPreview = before?.className === 'MathJax_Preview' && /\S/.test(before.textContent);
  if (before && (isPreview || isDrawn(before))) return null;
  const text = collapse(script.textContent).slice(0, longestText);
  return text === '' ? null : { text, isBlock: /mode=display/.test(script.getAttribute('type') ?? '') };
}

function isTex(script: Element | null): script is Element {
  return script?.localName === 'script' && /^math\/tex/.test(script.getAttribute('type') ?? '');
}

function texOf(source: Element): string {
  const written = source.querySelector('annotation[encoding="application/x-tex"], script[type^="math/tex"]');
  const next = source.nextElementSibling;
  if (written ?? isTex(next)) return collapse((written ?? next)?.textContent ?? '');
  for (const name of texAttributes) {
    const value = source.getAttribute(name) ?? source.querySelector(`[${name}]`)?.getAttribute(name);
    if (value) return collapse(value);
  }
  return '';
}

function drawnText(source: Element): string {
  // Where a site has taken the MathML's tags away its letters, and the source's, still stand before the drawn ones.
  return collapse(write(source.querySelector('.katex-html') ?? source, 0));
}

const deepest = 100;

/** MathJax 3 draws letters by styles, whose classes name them, or as paths; its boxes have the names of MathML's elements. */
function write(node: Node, depth: number): string {
  if (node.nodeType === 3) return (node as Text).data;
  if (node.nodeType !== 1 || depth > deepest) return '';
  const element = node as Element;
  let text = '';
  for (const child of element.childNodes) text += write(child, depth + 1);
  text ||= sign(element);
  const { localName, parentElement } = element;
  if (localName === 'mjx-script') return `${scripts[parentElement?.localName ?? ''] ?? ''}${grouped(text)}`;
  if (localName === 'mjx-num' || localName === 'mjx-box') return grouped(text);
  return localName === 'mjx-den' ? `/${grouped(text)}` : text;
}

const scripts: Readonly<Record<string, string>> = { 'mjx-msup': '^', 'mjx-msub': '_' };

function sign(element: Element): string {
  const code =
    element.getAttribute('data-c') ?? /(?:^|\s)mjx-c([\dA-F]+)(?:\s|$)/.exec(element.getAttribute('class') ?? '')?.[1];
  const point = Number.parseInt(code ?? '', 16);
  if (!(point > 0x1f && point <= 0x10ffff)) return '';
  const text = String.fromCodePoint(point);
  // Letters that are bold or italic by their number are not in every font.
  return point >= 0x1d400 && point <= 0x1d7ff ? text.normalize('NFKC') : text;
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}
