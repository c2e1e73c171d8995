import { documentOf, type Root } from '../dom/roots.ts';
import { collapse, textOf } from '../dom/text.ts';
import type { Author, CommentId, CommentTime, PageComment } from '../thread/comment.ts';
import { mapInSteps, type Steps } from '../thread/steps.ts';
import type { AuthorPlace } from './author-place.ts';
import { findAuthors } from './authors.ts';
import { findBodies, holdsMedia } from './body.ts';
import { findBodyPlaces } from './body-places.ts';
import type { Byline } from './bylines.ts';
import { assignIds } from './comment-ids.ts';
import type { CommentRecord } from './comment-record.ts';
import { readTimes } from './date/times.ts';
import { findRecords } from './find-records.ts';
import { pageLanguages } from './language.ts';
import { findParents } from './parents.ts';
import { parentsByAuthor } from './parents-by-author.ts';
import { idElsewhere, isPermalinkOf, permalinkOf } from './permalinks.ts';
import { findAllInRecords, findInRecords } from './places.ts';
import type { Records } from './records.ts';
import { baseUrlOf } from './resolve-url.ts';
import type { RecordShape } from './shape.ts';
import { readShownNumbers } from './shown-numbers.ts';
import { findTimePlaces } from './time-places.ts';
import { readValues } from './value-places.ts';
import { withoutName } from './without-name.ts';

export interface ReadSettings {
  /** Where the page was read from. */
  url: string;
  trustsZeroOffset: boolean;
  /** When the page is read, epoch milliseconds; left out where that is not known. */
  now?: number | undefined;
  /** For every record its author where that is known already; null where it is to be found. */
  bylines?: readonly (Byline | null)[];
}

export interface ReadResult {
  comments: PageComment[];
  records: Records;
}

/** Reads the comments that the shape describes, in document order. Nothing on the page is changed. */
export function* readComments(root: Root, shape: RecordShape, settings: ReadSettings): Steps<ReadResult> {
  const records = yield* findRecords(root, shape);
  if (records.list.length === 0) return { comments: [], records };
  const parents = findParents(records, root, shape);
  yield;
  return { comments: yield* readRecords(root, records, shape, parents, settings), records };
}

/** Reads comments whose places in the document are known already. `parents`: for every record the index of the one it answers, -1 for a root. */
export function* readRecords(
  root: Root,
  records: Records,
  shape: RecordShape,
  parents: readonly number[],
  settings: ReadSettings,
): Steps<PageComment[]> {
  const document = documentOf(root);
  const baseUrl = baseUrlOf(document, settings.url);
  const bodies = findBodyPlaces(records, root, shape.body);
  yield;
  // The address that somebody left may speak of replies too.
  const replies = findInRecords(records, root, shape.reply, (link) => !link.matches('[rel~="external"]'));
  const permalinks = findInRecords(records, root, shape.permalink, isPermalinkOf);
  yield;
  const names = shape.names ? readValues(records, root, shape.names) : [];
  const removed = flagged(records, root, shape.placeholder);
  const languages = pageLanguages(document);
  const { timePlaces, words } = yield* findTimesAround(bodies);
  yield;
  const known = { bodies: words, timePlaces, replies, permalinks, languages, baseUrl };
  const authors = (yield* findAuthors(records, root, shape, known, settings.bylines)).map((place, i) =>
    // Where a comment was removed, the first words say so.
    place.nodes[0]?.nodeType === 3 && removed.has(records.list[i] as CommentRecord) ? noAuthor : place,
  );
  yield;
  const times = readTimes(
    timePlaces.map(({ source }) => source),
    { languages, trustsZeroOffset: settings.trustsZeroOffset, now: settings.now },
  );
  yield;
  const sayWho = (i: number) => authors[i]?.nodes ?? [];
  const controls = controlsIn(records, root, shape.controls, bodies);
  const taken = records.list.map((_, i) => {
    const nodes: Node[] = [...controls(i)];
    for (const node of [...sayWho(i), timePlaces[i]?.node, replies[i]]) if (node) nodes.push(node);
    return nodes;
  });
  yield;
  const bodyNodes = findBodies(
    records,
    bodies,
    taken,
    authors.map(({ author }) => author.name),
  );
  yield;
  const isTitle = (element: Element, { index }: CommentRecord) =>
    /\S/.test(element.textContent) &&
    collapse(element.textContent) !== authors[index]?.author.name &&
    ![...sayWho(index), timePlaces[index]?.node].some((node) => node && element.contains(node));
  const titles = shape.title ? findInRecords(records, root, shape.title, isTitle) : [];
  addTitles(bodyNodes, titles);
  const numbers = readShownNumbers(
    records,
    bodyNodes,
    times,
    authors.map(({ author }) => author.name),
  );
  const flags = {
    wrotePost: flagged(records, root, shape.wrotePost),
    pingback: flagged(records, root, shape.pingback),
    partial: flagged(records, root, shape.partial ?? []),
  };

  const poster = posterIn(root, shape);
  const answered = shape.answered
    ? parentsByAuthor(
        parents,
        authors.map(({ author }) => author.name),
        findInRecords(records, document, shape.answered).map((place) => place && collapse(place.textContent)),
      )
    : parents;

  yield;
  const drafts = yield* mapInSteps(records.list, (record, i) => {
    const isPartial = flags.partial.has(record) && !removed.has(record);
    const heading = titles[i] ?? null;
    const words = isPartial ? (heading ? [heading] : []) : (bodyNodes[i] ?? []);
    // No blog takes a comment without words: what is nothing but a linked name is a pingback, and the link is what it says.
    const [link, ...others] = sayWho(i);
    const isBareLink = words.length === 0 && link !== undefined && others.length === 0 && !isPartial;
    const body = isBareLink ? [link] : words;
    const shown = { name: null, ...authors[i]?.author };
    const name = names[i];
    const named = name && name !== shown.name ? { name } : shown;
    const wrotePost = flags.wrotePost.has(record) || (poster !== '' && named.name === poster);
    const author: Author = { ...named, wrotePost };
    const text = textOf(body, { lines: true });
    const isRemoved = removed.has(record) || (shape.removed?.test(text) ?? false);
    return {
      record,
      body,
      author,
      time: withoutName(times[i] as CommentTime, author.name),
      text,
      isPartial,
      parent: answered[i] ?? -1,
      permalink: permalinkOf(record, permalinks[i] ?? null, baseUrl, settings.url),
      kind: kindOf(
        record,
        isRemoved || (text === '' && isEmptied(words) && !isPartial),
        isBareLink && authors[i]?.author.url !== undefined,
      ),
      replyControl: replies[i] ?? null,
    };
  });
  function kindOf(record: CommentRecord, isRemoved: boolean, isBareLink: boolean): PageComment['kind'] {
    if (isRemoved) return 'placeholder';
    return isBareLink || flags.pingback.has(record) ? 'pingback' : 'comment';
  }

  // An element that only carries the id of a comment, without anything of one, is none; its replies go to its own parent.
  const isComment = drafts.map(
    ({ body, author, time, kind }) =>
      body.length > 0 || kind === 'placeholder' || (author.name !== null && time.shown !== ''),
  );
  yield;
  const ids = assignIds(
    drafts.map(({ record, author, time, text }) => ({
      nativeId: record.nativeId ?? idElsewhere(replies[record.index], permalinks[record.index]),
      author: author.name,
      wall: time.wall,
      text,
    })),
  );
  const comments: PageComment[] = [];
  drafts.forEach((draft, i) => {
    if (!isComment[i]) return;
    const { record, author, time, text, permalink, kind, body } = draft;
    const comment: PageComment = {
      id: ids[i] as CommentId,
      parentId: parentId(i),
      author,
      time,
      text,
      kind: kind === 'comment' && isTrackbackExcerpt(text) ? 'pingback' : kind,
      element: record.element,
      body,
    };
    if (numbers[i]) comment.number = numbers[i];
    if (permalink) comment.permalink = permalink;
    if (draft.isPartial) comment.isPartial = true;
    if (draft.replyControl) comment.replyControl = draft.replyControl;
    comments.push(comment);
  });
  return comments;

  /** The times, and which places of bodies hold words only: none, where a time stands in them and nowhere else. */
  function* findTimesAround(bodies: readonly (Element | null)[]) {
    const timePlaces = yield* findTimePlaces(records, root, shape, { bodies, permalinks, languages });
    const isTimeless = timePlaces.every(({ node, source }) => node === null && source.epochMs === null);
    if (shape.exact || !isTimeless || bodies.every((body) => body === null)) return { timePlaces, words: bodies };
    const inside = yield* findTimePlaces(records, root, shape, { bodies: [], permalinks, languages });
    const isHead = inside.filter(({ node }) => node !== null).length * 2 > inside.length;
    return isHead ? { timePlaces: inside, words: [] } : { timePlaces, words: bodies };
  }

  function parentId(i: number): CommentId | null {
    let parent = drafts[i]?.parent ?? -1;
    for (let steps = 0; parent >= 0 && !isComment[parent] && steps < drafts.length; steps++)
      parent = drafts[parent]?.parent ?? -1;
    return parent >= 0 && isComment[parent] ? (ids[parent] as CommentId) : null;
  }
}

/** Of a comment without text: some systems leave a removed comment's box in its place, with a blank in it. */
function isEmptied(body: readonly Node[]): boolean {
  return body.length > 0 && !body.some(holdsMedia);
}

/** The name of the post's author; empty where the page does not tell. */
function posterIn(root: Root, { poster }: RecordShape): string {
  const element = poster ? root.querySelector(poster.selector) : null;
  const name = collapse((poster?.attribute ? element?.getAttribute(poster.attribute) : element?.textContent) ?? '');
  // "[deleted]" are many.
  return name.startsWith('[') ? '' : name;
}

const noAuthor: AuthorPlace = { nodes: [], author: { name: null } };

/** Puts a comment's heading before its words, where it is not among them already, and more than their beginning. */
function addTitles(bodies: Node[][], titles: readonly (Element | null)[]): void {
  titles.forEach((title, i) => {
    const body = bodies[i];
    if (title && body && !beginsWith(body, title) && !body.some((node) => node.contains(title) || title.contains(node)))
      body.unshift(title);
  });
}

/** Whether the heading is empty, or was made of the first of the words ("The rope holds, but…"). */
function beginsWith(body: readonly Node[], title: Element): boolean {
  const start = collapse(title.textContent ?? '').replace(/(?:\.{3}|…)$/, '');
  return textOf(body).startsWith(start);
}

/** Controls of each comment that may stand among its words: those in its body where that is known, else all in the comment. */
function controlsIn(
  records: Records,
  root: Root,
  selector: string,
  bodies: readonly (Element | null)[],
): (index: number) => Iterable<Element> {
  const isWhole = (i: number) => !bodies[i] || records.holders.has(bodies[i]);
  const all = records.list.some((_, i) => isWhole(i)) ? findAllInRecords(records, root, selector) : [];
  return (i) => {
    const body = bodies[i];
    const isFrame = (control: Element) =>
      records.holders.has(control) || records.owners.at(control) !== null || (body ? control.contains(body) : false);
    if (isWhole(i)) return (all[i] ?? []).filter((control) => !isFrame(control));
    // Plain paragraphs, which most bodies are, hold no control.
    return body?.querySelector('[class]') ? body.querySelectorAll(selector) : [];
  };
}

function flagged({ list, owners }: Records, root: Root, selectors: readonly string[] = []): Set<CommentRecord> {
  const found = new Set<CommentRecord>();
  if (selectors.length === 0) return found;
  const ownerOf = owners.inOrder(list);
  for (const element of root.querySelectorAll(selectors.join())) {
    const record = ownerOf(element);
    if (record) found.add(record);
  }
  return found;
}

/** Blogs of the first years print trackbacks among the comments, told only by the cut at both ends. */
function isTrackbackExcerpt(text: string): boolean {
  if (!text.startsWith('[')) return false;
  const line = collapse(text);
  return /^\[(?:\.\.\.|…)\]\s/.test(line) && /\s\[(?:\.\.\.|…)\]$/.test(line);
}
