import { collapse, textOf } from '../dom/text.ts';
import type { Author } from '../thread/comment.ts';
import { stripSaying } from './glue.ts';
import { resolveUrl } from './resolve-url.ts';

const longestName = 200;

/**
 * The author that an element names; null where its text cannot be a name. `skip`: nodes in it that are not the name.
 * A link in it is the name, except one that leads to a comment.
 */
export function readAuthor(
  element: Element,
  skip: ReadonlySet<Node>,
  baseUrl: string,
): Omit<Author, 'wrotePost'> | null {
  const link = nameLink(element, skip);
  const whole = link && link !== element ? textOf([link], { skip }) : textOf([element], { skip });
  const name = stripSaying(collapse(whole));
  if (name === '' || name.length > longestName || !/[\p{L}\p{N}\p{S}\p{P}]/u.test(name)) return null;
  const url = link && resolveUrl(link.getAttribute('href'), baseUrl);
  return url ? { name, url } : { name };
}

function nameLink(element: Element, skip: ReadonlySet<Node>): Element | null {
  if (element.tagName === 'A') return element;
  const around = element.parentElement;
  if (around?.tagName === 'A' && around.getAttribute('href')) return around;
  for (const link of element.querySelectorAll('a[href]')) {
    if (skip.has(link) || !/\S/.test(link.textContent) || isInside(link, skip, element)) continue;
    const href = link.getAttribute('href') ?? '';
    if (href.includes('#') && /#(?:comment|c\d|respond|$)/.test(href)) continue;
    return link;
  }
  return null;
}

function isInside(node: Node, skip: ReadonlySet<Node>, until: Node): boolean {
  for (let at: Node | null = node; at && at !== until; at = at.parentNode) if (skip.has(at)) return true;
  return false;
}
