import { copyElement, isDropped, type Progress } from './copy-element.ts';

/** More than any comment anyone reads; enough to keep one row from stopping the page. */
const longestText = 200_000;
const mostElements = 5_000;
const deepest = 60;

export interface BodyCopy {
  /** Holds the copy; itself no part of it. */
  box: HTMLElement;
  /** True where nothing in the copy has an attribute, and all of it is HTML. */
  bare: boolean;
}

/**
 * Builds a body anew in `inert` from the lists of body-rules.ts. Walks with a tree walker, which, unlike properties of
 * the page's nodes, can't be led astray by a form's fields, and needs no stack for deep ones.
 */
export function copyBody(nodes: readonly Node[], inert: Document, baseUrl: string): BodyCopy {
  const box = inert.createElement('div');
  const copy: Progress = { inert, baseUrl, bare: true, textLeft: longestText, elementsLeft: mostElements };
  for (const node of nodes) {
    copyTree(node, box, copy, nodes.length === 1);
    if (copy.textLeft <= 0) {
      box.append('…');
      break;
    }
  }
  trimEnds(box);
  return { box, bare: copy.bare };
}

const elementNode = 1;
const textNode = 3;
const showElementsAndText = 1 | 4;

function copyTree(root: Node, box: HTMLElement, copy: Progress, alone: boolean): void {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, showElementsAndText);
  /** Where the children of each source ancestor go. */
  const parents: Node[] = [box];
  while (copy.textLeft > 0) {
    const source = walker.currentNode;
    const parent = parents.at(-1) as Node;
    const into = copyNode(source, parent, copy, parents.length, alone && source === root);
    if (into && walker.firstChild()) {
      parents.push(into);
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
function copyNode(source: Node, parent: Node, copy: Progress, depth: number, isWrapper: boolean): Node | null {
  if (source.nodeType === textNode) {
    copyText(source as Text, parent, copy);
    return null;
  }
  const element = source as Element;
  // A form whose fields are named like its properties hides them; whatever it says of itself, only its contents count.
  if (source.nodeType !== elementNode || typeof element.localName !== 'string') return parent;
  if (isDropped(element)) return null;
  if (depth > deepest || copy.elementsLeft <= 0) return parent;
  return copyElement(element, parent, copy, isWrapper);
}

function copyText(source: Text, parent: Node, copy: Progress): void {
  const text = source.data.length > copy.textLeft ? source.data.slice(0, copy.textLeft) : source.data;
  copy.textLeft -= source.data.length;
  parent.appendChild(copy.inert.createTextNode(text));
}

/** Blank lines at either end belong to the page's layout. */
function trimEnds(box: HTMLElement): void {
  while (box.firstChild && isBlank(box.firstChild)) box.firstChild.remove();
  while (box.lastChild && isBlank(box.lastChild)) box.lastChild.remove();
}

function isBlank(node: ChildNode): boolean {
  return node.nodeType === textNode ? !/\S/.test((node as Text).data) : (node as Element).localName === 'br';
}
