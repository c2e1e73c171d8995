/* Pages as nobody would write them, made from pages as systems write them. */

type Random = () => number;
type Crook = (document: Document, random: Random) => void;

const mostChanges = 12;
const mostCopies = 40;
const deepestNest = 400;

/** What code that reads pages asks of documents and elements: a field of that name answers in its stead. */
const clobbered = (
  'body head documentElement title links forms images URL baseURI cookie location defaultView scrollingElement ' +
  'querySelector querySelectorAll getElementById getElementsByClassName createElement createTreeWalker children ' +
  'childNodes firstChild lastChild nextSibling parentNode parentElement ownerDocument textContent nodeType nodeName ' +
  'localName tagName id className classList attributes getAttribute hasAttribute matches closest contains ' +
  'compareDocumentPosition isConnected getRootNode shadowRoot remove append style dataset length toString constructor'
).split(' ');

const texts = [
  '',
  ' ',
  '\u200b\u200e\u202e',
  '\ud800',
  '\0',
  '0',
  '99999999999999999999',
  'Reply',
  '3 comments',
  '25:61',
  '17.35',
  '31/02/0000 99:99',
  '１２：３０',
  'vor 3 Stunden',
  '> > > quoted',
  '@',
  '#'.repeat(200),
  'a'.repeat(20_000),
  '\n'.repeat(3_000),
  '12 '.repeat(2_000),
  ':('.repeat(2_000),
  '"'.repeat(999),
];

const values = [
  '',
  ' ',
  '-1',
  '0',
  'NaN',
  'Infinity',
  '1e308',
  '9'.repeat(60),
  'comment-1',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'http://[',
  '//',
  '#',
  '#comment-1',
  'data:text/html,x',
  '2026-99-99T99:99:99Z',
  '-999999-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '\ud800',
  'x'.repeat(5_000),
  'margin-left:-9999999999px',
  'padding-inline-start:1e9em',
];

const attributeNames = [
  'id',
  'class',
  'href',
  'datetime',
  'title',
  'style',
  'lang',
  'dir',
  'name',
  'itemprop',
  'itemtype',
  'itemscope',
  'data-id',
  'data-parent',
  'data-parent-id',
  'data-depth',
  'data-level',
  'data-comment-id',
  'hidden',
  'rel',
];

const namespaces = [
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'urn:nobody',
];

const wrappers = [
  'div',
  'li',
  'table',
  'form',
  'a',
  'template',
  'noscript',
  'blockquote',
  'del',
  'x-y',
  'select',
  'svg',
];

const crooks: readonly Crook[] = [
  function copies(document, random) {
    const element = anElement(document, random);
    const count = Math.ceil(random() * mostCopies);
    if (element.querySelectorAll('*').length * count > 4_000) return;
    for (let i = 0; i < count; i++) element.after(element.cloneNode(true));
  },
  function moves(document, random) {
    const element = anElement(document, random);
    const place = anElement(document, random);
    if (!element.contains(place)) place.insertBefore(element, aChild(place, random));
  },
  function removes(document, random) {
    anElement(document, random).remove();
  },
  function unwraps(document, random) {
    const element = anElement(document, random);
    element.replaceWith(...element.childNodes);
  },
  function wraps(document, random) {
    const element = anElement(document, random);
    const wrapper = document.createElement(pick(wrappers, random));
    element.replaceWith(wrapper);
    wrapper.append(element);
  },
  function nests(document, random) {
    const element = anElement(document, random);
    const depth = Math.ceil(random() * deepestNest);
    let inner: Element = element;
    const shell = element.cloneNode(false) as Element;
    for (let i = 0; i < depth; i++) {
      const next = shell.cloneNode(false) as Element;
      inner.append(next);
      inner = next;
    }
    inner.append('so deep');
  },
  function renames(document, random) {
    const element = anElement(document, random);
    const other = document.createElementNS(
      pick(namespaces, random),
      pick(['a', 'P', 'time', 'title', element.localName], random),
    );
    for (const { name, value } of element.attributes) setAttribute(other, name, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  },
  function swapsAttributes(document, random) {
    const [one, other] = [anElement(document, random), anElement(document, random)];
    const name = pick([...one.getAttributeNames(), ...attributeNames], random);
    const value = one.getAttribute(name);
    setAttribute(one, name, other.getAttribute(name) ?? '');
    setAttribute(other, name, value ?? '');
  },
  function spoilsAttributes(document, random) {
    const element = anElement(document, random);
    setAttribute(element, pick([...element.getAttributeNames(), ...attributeNames], random), pick(values, random));
  },
  /** Where parents are told by id: rings, and parents that come later. */
  function answersAnother(document, random) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const numbers = ids.flatMap((id) => /\d+/.exec(id)?.[0] ?? []);
    if (numbers.length === 0) return;
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/\d/.test(value) && random() < 0.1)
          setAttribute(element, name, value.replace(/\d+/, pick(numbers, random)));
      }
    }
  },
  function sharesOneId(document, random) {
    const id = pick(values, random);
    for (const element of document.querySelectorAll('[id]')) if (random() < 0.5) setAttribute(element, 'id', id);
  },
  function spoilsText(document, random) {
    const place = anElement(document, random);
    place.insertBefore(document.createTextNode(pick(texts, random)), aChild(place, random));
  },
  function losesText(document, random) {
    anElement(document, random).textContent = random() < 0.5 ? '' : pick(texts, random);
  },
  function addsOddNodes(document, random) {
    const place = anElement(document, random);
    const odd = [
      document.createComment('--!>'),
      document.createProcessingInstruction('php', 'echo 1'),
      document.createTextNode(''),
      document.createElement('template'),
      document.createElement('br'),
    ];
    place.insertBefore(pick(odd, random), aChild(place, random));
  },
  function addsShadow(document, random) {
    const host = document.createElement('div');
    const place = anElement(document, random);
    host.attachShadow({ mode: 'open' }).append(...[...place.childNodes].map((node) => node.cloneNode(true)));
    place.append(host);
  },
  function spoilsHead(document, random) {
    const base = document.createElement('base');
    base.setAttribute('href', pick(values, random));
    document.documentElement.prepend(base);
    document.documentElement.setAttribute('lang', pick([...values, 'xx-invalid-', 'fa', 'th', 'ar-u-nu-arab'], random));
  },
];

/** The last change of all: those before ask the document too. */
function clobbers(document: Document, random: Random): void {
  const place = anElement(document, random);
  const form = document.createElement('form');
  const fields = Array.from({ length: 4 }, () => {
    const field = document.createElement(pick(['input', 'img', 'a', 'object', 'button', 'form'], random));
    setAttribute(field, pick(['id', 'name'], random), pick(clobbered, random));
    return field;
  });
  // At once: from then on the form itself answers with its fields.
  if (random() < 0.5) {
    form.append(...fields, ...place.childNodes);
    place.append(form);
  } else {
    form.append(...fields);
    place.insertBefore(form, aChild(place, random));
  }
}

/** Changes a page in up to a dozen ways; the same ones for the same numbers. Answers their names. */
export function crookPage(document: Document, random: Random): string[] {
  const done: string[] = [];
  for (let left = Math.ceil(random() * mostChanges); left > 0; left--) {
    const crook = pick(crooks, random);
    crook(document, random);
    done.push(crook.name);
  }
  if (random() < 0.2) {
    clobbers(document, random);
    done.push(clobbers.name);
  }
  return done;
}

/** Not the root: a document without any element holds nothing to read. Comments and what is in them are the likeliest. */
function anElement(document: Document, random: Random): Element {
  const isNear = random() < 0.7;
  const near = isNear ? document.querySelectorAll('[id*=comment] *, [class*=comment], li, article, dl > *') : [];
  const all = near.length > 0 ? near : document.querySelectorAll(':not(html)');
  return all[Math.floor(random() * all.length)] ?? document.documentElement.appendChild(document.createElement('p'));
}

function aChild(parent: Element, random: Random): Node | null {
  return parent.childNodes[Math.floor(random() * (parent.childNodes.length + 1))] ?? null;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Some names that a parser takes are refused by `setAttribute`. */
function setAttribute(element: Element, name: string, value: string): void {
  if (/^[a-z][\w-]*$/i.test(name)) element.setAttribute(name, value);
}
