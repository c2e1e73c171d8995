/* Runs in pages whose elements answer in the place of what every document has, and so asks prototypes only. */

const childNodes = getterOf(Node.prototype, 'childNodes') as (node: Node) => NodeListOf<ChildNode>;
const attributes = getterOf(Element.prototype, 'attributes') as (element: Element) => NamedNodeMap;
const shadowRoot = getterOf(Element.prototype, 'shadowRoot') as (element: Element) => ShadowRoot | null;
const localName = getterOf(Element.prototype, 'localName') as (element: Element) => string;
const namespaceURI = getterOf(Element.prototype, 'namespaceURI') as (element: Element) => string | null;
const nodeType = getterOf(Node.prototype, 'nodeType') as (node: Node) => number;
const nodeValue = getterOf(Node.prototype, 'nodeValue') as (node: Node) => string | null;
const content = getterOf(HTMLTemplateElement.prototype, 'content') as (template: Element) => DocumentFragment;
const adoptedStyleSheets = getterOf(Document.prototype, 'adoptedStyleSheets') as (document: Document) => object[];

/** All that a page is made of, a node a line; what is in open shadow roots and templates too. Without elements of ours where `hosts` is given, which gets them. */
export function markupOf(document: Document, hosts?: Element[]): string[] {
  const lines: string[] = [];
  const left: (Node | string)[] = [document];
  // Without recursion: pages nest deeper than stacks reach.
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (typeof at === 'string') {
      lines.push(at);
      continue;
    }
    const inner: (Node | string)[] = [];
    if (nodeType(at) === Node.ELEMENT_NODE) {
      const element = at as Element;
      if (hosts && localName(element) === 'understory-reader') {
        hosts.push(element);
        continue;
      }
      const pairs = [...attributes(element)].map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
      lines.push(`<${localName(element)} ${namespaceURI(element)} ${pairs.join(' ')}>`);
      const shadow = shadowRoot(element);
      if (shadow) inner.push('shadow', ...childNodes(shadow));
      if (element instanceof HTMLTemplateElement) inner.push('content', ...childNodes(content(element)));
    } else lines.push(`${nodeType(at)} ${JSON.stringify(nodeValue(at))}`);
    inner.push(...childNodes(at), '>');
    for (let i = inner.length - 1; i >= 0; i--) left.push(inner[i] as Node | string);
  }
  lines.push(`${adoptedStyleSheets(document).length} adopted sheets`);
  return lines;
}

function getterOf(prototype: object, name: string): (object: never) => unknown {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`No ${name}`);
  return (object) => get.call(object);
}
