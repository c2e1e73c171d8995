import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { allElements, harmlessAttributes } from './body-rules.ts';
import { copyBody } from './copy-body.ts';

const rules: Config = {
  IN_PLACE: true,
  ALLOWED_TAGS: [...allElements],
  ALLOWED_ATTR: ['href', 'src', ...harmlessAttributes],
  ADD_URI_SAFE_ATTR: [...harmlessAttributes],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // No policy of its own: nothing here parses text, and a page that enforces Trusted Types would report the attempt.
  TRUSTED_TYPES_POLICY: null as never,
};

interface Workshop {
  /** A document without a window: nothing loads and no handler runs in it. */
  inert: Document;
  purify: DOMPurify;
}

const workshops = new WeakMap<Document, Workshop>();

/**
 * A clean copy of a comment's body, fit for our shadow root: links, images (lazy), code, quotes, lists, tables,
 * emphasis, emoji, maths as rendered; nothing that can run, load what the page had not loaded, or break out of its
 * row. The page's nodes are not changed. Very long or deep bodies are cut; long ones end in "…".
 *
 * Two locks. The copy is built anew, element by element, from the lists in body-rules.ts, and never by parsing text;
 * and where it holds images or maths, it is built in a document without a window, where nothing loads, and DOMPurify
 * goes over the whole of it. The rest of those lists, with the few attributes they keep, can do nothing but be read
 * and be pressed, so most bodies need no second look.
 */
export function sanitizeBody(nodes: readonly Node[], base: Document): DocumentFragment {
  const baseUrl = (baseOf(nodes[0]?.ownerDocument ?? base) ?? base).baseURI;
  const quiet = base.createDocumentFragment();
  if (copyBody(nodes, quiet, base, { baseUrl, quietOnly: true })) return quiet;
  const { inert, purify } = workshopOf(base);
  const box = inert.createElement('div');
  copyBody(nodes, box, inert, { baseUrl, quietOnly: false });
  purify.sanitize(box, rules);
  const body = base.createDocumentFragment();
  // Copied and not moved: DOMPurify leaves node iterators behind, and browsers tell every one of them of a removal.
  for (const node of box.childNodes) body.append(base.importNode(node, true));
  return body;
}

/** Comments of the thread's other pages lie in documents of their own, which say what their addresses are relative to. */
function baseOf(document: Document): Document | null {
  return document.defaultView === null && document.querySelector('base[href]') ? document : null;
}

function workshopOf(base: Document): Workshop {
  const known = workshops.get(base);
  if (known) return known;
  const window = base.defaultView;
  if (!window) throw new Error('A body can be cleaned only for a document that is shown');
  const purify = createDOMPurify(window);
  if (!purify.isSupported) throw new Error('DOMPurify cannot work here');
  purify.setConfig(rules);
  const made = { inert: base.implementation.createHTMLDocument(''), purify };
  workshops.set(base, made);
  return made;
}
