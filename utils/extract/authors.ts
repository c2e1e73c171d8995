import type { Root } from '../dom/roots.ts';
import { collapse } from '../dom/text.ts';
import type { Steps } from '../thread/steps.ts';
import { readAuthor } from './author.ts';
import type { AuthorPlace, KnownParts } from './author-place.ts';
import { findAtPlaces } from './author-places.ts';
import { findBareNames } from './bare-names.ts';
import { type Byline, readBylines } from './bylines.ts';
import { DateLike } from './date/date-like.ts';
import { stripSaying } from './glue.ts';
import { ownNodes } from './own-texts.ts';
import { isPlainTag } from './places.ts';
import type { Records } from './records.ts';
import { resolveUrl } from './resolve-url.ts';
import type { RecordShape } from './shape.ts';

/**
 * Who wrote each comment: at the platform's places; else what stands in one line with its time; else at places that any
 * page has (`b`); else its first words that are not its time, a control, a label or its body. `bylines` are known where
 * the places were learned from the page.
 */
export function* findAuthors(
  records: Records,
  root: Root,
  shape: RecordShape,
  known: KnownParts,
  bylines?: readonly (Byline | null)[],
): Steps<AuthorPlace[]> {
  const found: (AuthorPlace | null)[] = records.list.map((_, i) => bylineAuthor(bylines?.[i], known.baseUrl));
  const add = (more: readonly (AuthorPlace | null)[]) => {
    more.forEach((place, i) => {
      found[i] ??= place;
    });
  };
  const isMissing = () => found.some((place) => place === null);
  const named = shape.author.filter((selector) => !isPlainTag(selector));
  const { sure, lines } = findAtPlaces(records, root, { ...shape, author: named }, known, found);
  add(sure);
  yield;
  if (!shape.exact && isMissing()) {
    if (!bylines) add(findBylines(records, known).map((byline) => bylineAuthor(byline, known.baseUrl)));
    add(lines);
    yield;
    const plain = shape.author.filter(isPlainTag);
    if (isMissing()) add(findAtPlaces(records, root, { ...shape, author: plain }, known, found).sure);
    yield;
    if (isMissing())
      add(
        findBareNames(records, (i) => found[i] !== null, known).map((text) => text && bareAuthor(text, known.baseUrl)),
      );
  }
  return found.map((place) => place ?? noAuthor);
}

const noAuthor: AuthorPlace = { nodes: [], author: { name: null } };

function bylineAuthor(byline: Byline | null | undefined, baseUrl: string): AuthorPlace | null {
  if (!byline) return null;
  const url = byline.link && resolveUrl(byline.link.getAttribute('href'), baseUrl);
  return { nodes: byline.texts, author: { name: byline.name, ...(url ? { url } : {}) } };
}

function bareAuthor(text: Text, baseUrl: string): AuthorPlace {
  const link = text.parentElement?.localName === 'a' ? text.parentElement : null;
  const linked = link && readAuthor(link, () => new Set(), baseUrl);
  return { nodes: [text], author: linked ?? { name: stripSaying(collapse(text.data)) } };
}

/** Names that stand in one line with the time, outside the words of the comment. */
function findBylines(
  records: Records,
  { bodies, timePlaces, replies, permalinks, languages }: KnownParts,
): (Byline | null)[] {
  const own = records.list.map((record, i) => {
    const time = timePlaces[i]?.node ?? null;
    const body = bodies[i] ?? null;
    const reply = replies[i] ?? null;
    const permalink = permalinks[i] ?? null;
    const isApart = (node: Element | null) => node !== null && !(time && (node.contains(time) || time.contains(node)));
    return [
      ...ownNodes(
        records,
        record,
        (node) =>
          (node === body && isApart(body)) ||
          node === reply ||
          (node === permalink && time !== null && isApart(permalink)),
      ),
    ];
  });
  return readBylines(own, new DateLike(languages), languages);
}
