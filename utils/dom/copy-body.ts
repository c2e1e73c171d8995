import { copyElement, copyFormula, isDropped, type Place, type Progress } from './copy-element.ts';

/** More than any comment anyone reads; enough to keep one row from stopping the page. */
const longestText = 10_000_000;
const mostElements = 5_000;
/** In letters, so that endless empty elements come to an end too: some 200,000 nodes are looked at. */
const nodeCost = 50;
const deepest = 60;

/**
 * Builds a body anew inside `into`, of elements made by `maker`, from the lists of body-rules.ts. Walks with a tree
 * walker, which, unlike properties of the page's nodes, can't be led astray by a form's fields, and needs no stack for
 * deep ones. With `quietOnly` images and formulas are left out; answers whether there were none.
 */
export function copyBody(
  nodes: readonly Node[],
  into: HTMLElement | DocumentFragment,
  maker: Document,
  { baseUrl, quietOnly }: { baseUrl: string; quietOnly: boolean },
): boolean {
  const copy: Progress = { maker, baseUrl, quiet: true, quietOnly, textLeft: longestText, elementsLeft: mostElements };
  for (const node of nodes) {
    copyTree(node, into, copy, nodes.length === 1);
    if (copy.textLeft <= 0) {
      into.append('…');
      break;
    }
  }
  trimEnds(into);
  return copy.quiet;
}

const elementNode = 1;
const textNode = 3;
const showElementsAndText = 1 | 4;

function copyTree(root: Node, into: Node, copy: Progress, alone: boolean): void {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, showElementsAndText);
  /** Where the children of each source ancestor go. */
  const parents: Node[] = [into];
  while (copy.textLeft > 0) {
    const source = walker.currentNode;
    copy.textLeft -= nodeCost;
    const parent = parents.at(-1) as Node;
    const isTop = source === root;
    const inside = copyNode(source, parent, copy, parents.length, { isTop, isWhole: isTop && alone });
    if (inside && isWordsOnly(source)) addText(source.textContent ?? '', inside, copy);
    else if (inside && walker.firstChild()) {
      parents.push(inside);
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return;
      parents.pop();
      if (parents.length === 1 && walker.currentNode === root) return;
    }
  }
}

/** Where the node's children go; null to leave them out. */
function copyNode(source: Node, parent: Node, copy: Progress, depth: number, place: Place): Node | null {
  if (source.nodeType === textNode) {
    addText((source as Text).data, parent, copy);
    return null;
  }
  const element = source as Element;
  // A form whose fields are named like its properties hides them; whatever it says of itself, only its contents count.
  if (source.nodeType !== elementNode || typeof element.localName !== 'string') return parent;
  if (copyFormula(element, parent, copy) || isDropped(element)) return null;
  if (depth > deepest || copy.elementsLeft <= 0) return parent;
  return copyElement(element, parent, copy, place);
}

/** Most paragraphs are: their text is had at once. A form's fields hide nothing here, being elements. */
function isWordsOnly(source: Node): boolean {
  return source.nodeType === elementNode && (source as Element).firstElementChild === null;
}

function addText(text: string, parent: Node, copy: Progress): void {
  if (text === '') return;
  const fitting = text.length > copy.textLeft ? text.slice(0, Math.max(0, copy.textLeft)) : text;
  copy.textLeft -= text.length;
  parent.appendChild(copy.maker.createTextNode(fitting));
}

/** Blank lines at either end belong to the page's layout. */
function trimEnds(body: HTMLElement | DocumentFragment): void {
  while (body.firstChild && isBlank(body.firstChild)) body.firstChild.remove();
  while (body.lastChild && isBlank(body.lastChild)) body.lastChild.remove();
}

function isBlank(node: ChildNode): boolean {
  if (node.nodeType === textNode) return !/\S/.test((node as Text).data);
  return (node as Element).localName === 'br' || (node as Element).className === 'gap';
}
