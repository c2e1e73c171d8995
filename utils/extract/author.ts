import { letter } from '../dom/signs.ts';
import { collapse, textOf } from '../dom/text.ts';
import type { Author } from '../thread/comment.ts';
import { stripJoining, stripSaying } from './glue.ts';
import { resolveUrl } from './resolve-url.ts';

const longestName = 200;
const addressBehind = /\s[|·•,(–-]*\s*(?:https?:\/\/|www\.)\S*$/;

/**
 * The author that an element names; null where its text cannot be a name. `skipped` answers the nodes in it that are not
 * the name; `time` shows the time, in the element or elsewhere. A link in it is the name, except one that leads to a
 * comment.
 */
export function readAuthor(
  element: Element,
  skipped: () => ReadonlySet<Node>,
  baseUrl: string,
  time: Node | null = null,
): Omit<Author, 'wrotePost'> | null {
  const only = soleLink(element);
  const skip = only ? null : skipped();
  const link = only ?? nameLink(element, skip as ReadonlySet<Node>);
  const named = link && element.contains(link) ? link : element;
  const text = named.firstElementChild ? textOf([named], skip ? { skip } : {}) : collapse(named.textContent);
  const shown = text.replace(addressBehind, '');
  const name = stripSaying(time && named.contains(time) ? stripJoining(shown) : shown);
  if (name === '' || name.length > longestName || !(letter.test(name) || /[^\s\p{C}]/u.test(name))) return null;
  const url = link && !leadsToComment(link) && resolveUrl(link.getAttribute('href'), baseUrl);
  return url ? { name, url } : { name };
}

/** `b.fn > a`: the commonest form needs no search. */
function soleLink(element: Element): Element | null {
  const child = element.firstElementChild;
  const isSole = child && !child.nextElementSibling && child.localName === 'a' && child.getAttribute('href');
  return isSole && collapse(element.textContent) === collapse(child.textContent) && !leadsToComment(child)
    ? child
    : null;
}

function nameLink(element: Element, skip: ReadonlySet<Node>): Element | null {
  if (element.localName === 'a') return element;
  const around = element.parentElement;
  if (around?.localName === 'a' && around.getAttribute('href')) return around;
  if (!element.firstElementChild) return null;
  for (const link of element.querySelectorAll('a[href]')) {
    if (/\S/.test(link.textContent) && !isInside(link, skip, element) && !leadsToComment(link) && !isBareAddress(link))
      return link;
  }
  return null;
}

function leadsToComment(link: Element): boolean {
  return /^#|^javascript:|#(?:comment|c\d|respond|[\w-]*form$|$)/i.test(link.getAttribute('href') ?? '');
}

/** "Ada · http://ada.example": the address beside a name is none. */
function isBareAddress(link: Element): boolean {
  return (
    /^(?:https?:\/\/|www\.)\S+$/.test(collapse(link.textContent)) &&
    link.parentElement?.textContent !== link.textContent
  );
}

function isInside(node: Node, skip: ReadonlySet<Node>, until: Node): boolean {
  for (let at: Node | null = node; at && at !== until; at = at.parentNode) if (skip.has(at)) return true;
  return false;
}
