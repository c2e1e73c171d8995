import { copyBody } from './copy-body.ts';
import type { PurifyBody } from './purify.ts';

export interface CleanBody {
  copy: DocumentFragment;
  /** False where images and formulas were left out, for want of the second lock. */
  isWhole: boolean;
}

/** Documents without a window: nothing loads and no handler runs in them. */
const inertDocuments = new WeakMap<Document, Document>();

/**
 * A clean copy of a comment's body, fit for our shadow root: links, images (lazy), code, quotes, lists, tables,
 * emphasis, emoji, maths as rendered; nothing that can run, load what the page had not loaded, or break out of its
 * row. The page's nodes are not changed. Very long or deep bodies are cut; long ones end in "…".
 *
 * Two locks. The copy is built anew, element by element, from the lists in body-rules.ts, and never by parsing text;
 * and where it holds images or maths, it is built in a document without a window, where nothing loads, and `purify`
 * goes over the whole of it. The rest of those lists, with the few attributes they keep, can do nothing but be read
 * and be pressed, so most bodies need no second look. Without `purify` images and maths are left out.
 */
export function sanitizeBody(nodes: readonly Node[], base: Document, purify: PurifyBody | null): CleanBody {
  const baseUrl = (baseOf(nodes[0]?.ownerDocument ?? base) ?? base).baseURI;
  const quiet = base.createDocumentFragment();
  const isWhole = copyBody(nodes, quiet, base, { baseUrl, quietOnly: true });
  if (isWhole || !purify) return { copy: quiet, isWhole };
  const inert = inertDocumentOf(base);
  const box = inert.createElement('div');
  copyBody(nodes, box, inert, { baseUrl, quietOnly: false });
  purify(box);
  const copy = base.createDocumentFragment();
  // Copied and not moved: DOMPurify leaves node iterators behind, and browsers tell every one of them of a removal.
  for (const node of box.childNodes) copy.append(base.importNode(node, true));
  return { copy, isWhole: true };
}

/** Comments of the thread's other pages lie in documents of their own, which say what their addresses are relative to. */
function baseOf(document: Document): Document | null {
  return document.defaultView === null && document.querySelector('base[href]') ? document : null;
}

function inertDocumentOf(base: Document): Document {
  const known = inertDocuments.get(base);
  if (known) return known;
  const made = base.implementation.createHTMLDocument('');
  inertDocuments.set(base, made);
  return made;
}
