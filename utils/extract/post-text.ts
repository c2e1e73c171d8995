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
    const posts = [...section.ownerDocument.querySelectorAll(place)].filter((post) => comesBefore(post, outermost));
    const text = posts.length > 0 ? textOf([posts.at(-1) as Element], { lines: true }) : '';
    if (text !== '') return text.slice(0, longest);
  }
  return '';
}

function comesBefore(post: Element, section: Element): boolean {
  return post.compareDocumentPosition(section) === 4; // Follows, and is neither inside nor around it.
}
