/*
 * Documents and forms answer with elements of that name before their own properties (HTML, "LegacyOverrideBuiltIns"),
 * and so they do to us: a field called `parentElement` is its form's parent to whoever asks, round and round.
 */

/** What we ask of documents. */
const askedOfDocuments = new Set(
  (
    'documentElement body head URL baseURI contentType defaultView implementation scrollingElement activeElement ' +
    'visibilityState designMode querySelector querySelectorAll getElementById elementsFromPoint createElement ' +
    'createElementNS createTextNode createTreeWalker createDocumentFragment importNode adoptNode addEventListener ' +
    'removeEventListener getRootNode isConnected nodeType ownerDocument parentNode contains compareDocumentPosition'
  ).split(' '),
);

/** What we ask of any element: what is around it, and what it is. */
const askedOfElements = new Set(
  (
    'parentNode parentElement childNodes firstChild lastChild nextSibling previousSibling firstElementChild ' +
    'lastElementChild childElementCount nextElementSibling previousElementSibling querySelector querySelectorAll closest matches contains ' +
    'textContent nodeType localName namespaceURI ownerDocument getRootNode shadowRoot isConnected ' +
    'compareDocumentPosition attributes getAttribute hasAttribute className classList cloneNode ' +
    'getBoundingClientRect getClientRects checkVisibility addEventListener'
  ).split(' '),
);

const namedInDocuments = 'img,form,iframe,embed,object';
/** An image belongs to the form around it; the others to that one or to any that they name. */
const namedInForms = 'button,fieldset,img,input,object,output,select,textarea';

/** Whether an element of the page would answer in the place of something we ask for, so that it can't be read. */
export function isClobbered(document: Document): boolean {
  if (typeof document.querySelectorAll !== 'function' || typeof document.getElementById !== 'function') return true;
  for (const element of document.querySelectorAll('[name]')) {
    // A form whose field comes in between: the field has not been looked at yet.
    if (typeof element.getAttribute !== 'function' || typeof element.localName !== 'string') return true;
    if (answersFor(element.getAttribute('name') ?? '', element)) return true;
  }
  // Browsers keep lists of ids; that one stands twice is rare.
  for (const id of new Set([...askedOfDocuments, ...askedOfElements])) {
    if (!document.getElementById(id)) continue;
    for (const element of document.querySelectorAll(`[id="${id}"]`)) if (answersFor(id, element)) return true;
  }
  return false;
}

function answersFor(name: string, element: Element): boolean {
  return (
    (askedOfDocuments.has(name) && isOneOf(element, namedInDocuments)) ||
    (askedOfElements.has(name) && isOneOf(element, namedInForms))
  );
}

function isOneOf({ localName }: Element, tags: string): boolean {
  return tags.split(',').includes(localName);
}
