import { hostOf } from '../dom/roots.ts';
import { textOf } from '../dom/text.ts';

/** Where blogs keep the text of a post, the most telling first. */
const places = [
  '[itemprop~="articleBody"]',
  '.post-body',
  '.entry-content, .post-entry, .post-content',
  '.e-content',
  'article',
  'main',
];

/** More than this is no post, and reading it would take longer than it tells. */
const longest = 200_000;

/**
 * The text of the post that a comment section is about: of the last place before the section that holds one. Empty
 * where none is found. Nothing that holds the section, or is held by it, counts.
 */
export function postText(section: Element): string {
  let outermost = section;
  for (let host = hostOf(section); host; host = hostOf(host)) outermost = host;
  for (const place of places) {
    const post = lastBefore(section.ownerDocument.querySelectorAll(place), outermost);
    const text = post ? textOf([post], { lines: true }) : '';
    if (text !== '') return text.slice(0, longest);
  }
  return '';
}

/** The last that ends before the section; null where none does. Themes make an article of each comment, so few are looked at. */
function lastBefore(posts: NodeListOf<Element>, section: Element): Element | null {
  let low = 0;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle] as Element).compareDocumentPosition(section) & 4) low = middle + 1;
    else high = middle;
  }
  // What the section lies in begins before it as well.
  for (let i = low - 1; i >= 0; i--) if (!posts[i]?.contains(section)) return posts[i] as Element;
  return null;
}
