import { digit } from '../../dom/signs.ts';
import { collapse } from '../../dom/text.ts';
import type { Steps } from '../../thread/steps.ts';
import type { DateLike } from '../date/date-like.ts';
import { isGlue, stripSaying } from '../glue.ts';
import { findNamesBesideDates } from './beside-dates.ts';
import type { Mark } from './mark.ts';
import { authorName, avatarName, boldName, dateName, oneComment, oneCommentId, replyName, replyWord } from './words.ts';

/**
 * What a node shows of a comment: `date` a time, `author` a name by its markup, `bold` a short text that stands out,
 * `reply` a control that answers, `avatar` a picture, `id` a comment's id or permalink.
 */
const markNames: readonly Mark[] = ['date', 'author', 'bold', 'reply', 'avatar', 'id'];

/** The page's elements and texts in document order, with what each shows. Sums answer for whole subtrees and stretches at once. */
export interface Survey {
  nodes: readonly Node[];
  /** For every node the index after its last descendant. */
  ends: readonly number[];
  /** For every node the index of its parent; -1 at the top. */
  parents: readonly number[];
  indexOf: ReadonlyMap<Node, number>;
  /** How many nodes before an index have the mark. */
  sums: Readonly<Record<Mark, Int32Array>>;
  /** Letters of text before an index, and those that are in no marked element. */
  letters: Int32Array;
  words: Int32Array;
  /** The forms that comments are written in; nothing in them is among the nodes. */
  forms: ReadonlySet<Node>;
}

const unread = new Set('script style noscript template select textarea iframe object head option link meta'.split(' '));
/** Pages larger than this are no blog posts, and are not worth the reader's time. */
const mostNodes = 200_000;
/** So many are looked at in about a millisecond. */
const nodesAtATime = 500;
const longestName = 60;
const longestByline = 120;
/** Letters beside a date that still make the text a byline; in longer ones somebody writes of a day. */
const longestAround = 45;
/** Ends of "Ada says:" and of what other languages say, and beginnings of "by Ada". */
const maySay =
  /[.…:：,]$|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$|^(?:by|von|par|por|di|da|door|av|af|przez|от|από|posted|comment|kommentar)\s/iu;

/** Walks the body, or a part of it, once; what is in `leftOut` is passed by. Linear, without recursion, and without asking for layout. */
export function* surveyPage(body: Element, dates: DateLike, leftOut?: ReadonlySet<Node>): Steps<Survey> {
  const nodes: Node[] = [];
  const ends: number[] = [];
  const parents: number[] = [];
  const indexOf = new Map<Node, number>();
  const open: number[] = [];
  const forms = findForms(body, dates);
  const isRead = (one: Node) => !unread.has((one as Element).localName) && !forms.has(one) && !leftOut?.has(one);
  let node: Node | null = body;
  for (let step = 1; node && nodes.length < mostNodes; step++) {
    if (step % nodesAtATime === 0) yield;
    const isElement: boolean = node.nodeType === 1 && isRead(node);
    if (isElement || (node.nodeType === 3 && /\S/.test((node as Text).data))) {
      indexOf.set(node, nodes.length);
      parents.push(open.at(-1) ?? -1);
      nodes.push(node);
      ends.push(nodes.length);
    }
    if (isElement && node.firstChild) {
      open.push(nodes.length - 1);
      node = node.firstChild;
      continue;
    }
    while (node && node !== body && !node.nextSibling) {
      node = node.parentNode;
      if (node) ends[open.pop() as number] = nodes.length;
    }
    node = node === body || !node ? null : node.nextSibling;
  }
  for (const left of open) ends[left] = nodes.length;
  return { nodes, ends, parents, indexOf, forms, ...(yield* markNodes(nodes, ends, parents, dates)) };
}

const formName =
  /(?:^|[\s_-])(?:respond|comment-?form|reply-?form|commentform|form-?comment|(?:add|post|new|write|leave)-?(?:a-?)?(?:comment|reply))(?:$|[\s_-])/i;
const formLevels = 10;

/** The forms that comments are written in: what is in them is nobody's comment. */
function findForms(body: Element, dates: DateLike): Set<Node> {
  const forms = new Set<Node>();
  for (const field of body.querySelectorAll('textarea')) {
    let form: Element | null = null;
    let at = field.parentElement;
    for (let level = 0; at && at !== body && level < formLevels; level++, at = at.parentElement) {
      const isForm = at.localName === 'form' || formName.test(at.id) || formName.test(at.getAttribute('class') ?? '');
      if (!isForm) continue;
      if ((at.textContent ?? '').length >= longestForm || holdsTimes(at, dates)) break;
      form = at;
    }
    if (form) forms.add(form);
  }
  return forms;
}

/** Some systems put a whole page, comments and all, in one form. */
const longestForm = 2500;

/** Whether several times are shown: comments stand in the form too. */
function holdsTimes(form: Element, dates: DateLike): boolean {
  let times = 0;
  const texts = form.ownerDocument.createTreeWalker(form, 4);
  for (let text = texts.nextNode(); text && times < 2; text = texts.nextNode()) {
    const { data } = text as Text;
    if (data.length <= longestByline && digit.test(data) && dates.rangeIn(collapse(data))) times++;
  }
  return times > 1;
}

function* markNodes(
  nodes: readonly Node[],
  ends: readonly number[],
  parents: readonly number[],
  dates: DateLike,
): Steps<Pick<Survey, 'sums' | 'letters' | 'words'>> {
  const count = nodes.length + 1;
  const sums = Object.fromEntries(markNames.map((mark) => [mark, new Int32Array(count)])) as Record<Mark, Int32Array>;
  const letters = new Int32Array(count);
  const words = new Int32Array(count);
  for (let i = 0; i < nodes.length; i++) {
    if (i % nodesAtATime === nodesAtATime - 1) yield;
    const node = nodes[i] as Node;
    letters[i + 1] = (letters[i] as number) + (node.nodeType === 3 ? (node as Text).data.trim().length : 0);
  }
  /** Nodes before this index are parts of a marked element, whose texts are no words of a comment. */
  let markedUntil = 0;
  for (let i = 0; i < nodes.length; i++) {
    if (i % nodesAtATime === nodesAtATime - 1) yield;
    const node = nodes[i] as Node;
    const isInMarked = i < markedUntil;
    const around = (parents[i] as number) + 1;
    if (node.nodeType === 3) {
      const text = (node as Text).data.trim();
      const shows = textMarks(text, isInMarked, sums.date[around] === 1, dates);
      for (const mark of shows) sums[mark][i + 1] = 1;
      words[i + 1] = isInMarked || shows.includes('date') || isGlue(text) ? 0 : text.length;
      continue;
    }
    const end = ends[i] as number;
    for (const mark of marksOf(node as Element, (letters[end] as number) - (letters[i] as number))) {
      const isText = mark === 'date' || mark === 'author';
      // A time in a time is one.
      if (isText && isInMarked && sums[mark][around] === 1) continue;
      sums[mark][i + 1] = 1;
      if (isText || mark === 'reply') markedUntil = Math.max(markedUntil, end);
    }
  }
  for (const i of findNamesBesideDates(nodes, parents, sums)) sums.bold[i + 1] = 1;
  for (const sum of [...Object.values(sums), words])
    for (let i = 1; i < count; i++) sum[i] = (sum[i] as number) + (sum[i - 1] as number);
  return { sums, letters, words };
}

const none: readonly Mark[] = [];
const bold: readonly Mark[] = ['bold'];

/** Whether more than joining words stand before the time. */
function isNameBefore(text: string, dates: DateLike): boolean {
  const before = text.slice(0, dates.rangeIn(text)?.start ?? 0);
  return stripSaying(before) !== before.trim() && !isGlue(before);
}

/** What a bare text shows: a time, a name beside it or with a verb of saying. */
function textMarks(text: string, isInMarked: boolean, isInDate: boolean, dates: DateLike): readonly Mark[] {
  if (text.length > longestByline) return none;
  if (!isInDate && digit.test(text)) {
    const shown = collapse(text);
    const range = dates.rangeIn(shown);
    // "Ada Lovelace | 21 April 2020": the name and the time are one text.
    if (range && shown.length - (range.end - range.start) <= longestAround)
      return range.start > 2 && !isGlue(shown.slice(0, range.start)) ? ['date', 'bold'] : ['date'];
  }
  // "Posted by Ada at 9:14" in a box that is called a time.
  if (isInDate && stripSaying(text) !== text && digit.test(text))
    return isNameBefore(collapse(text), dates) ? bold : none;
  if (isInMarked || text.length > longestName || !maySay.test(text)) return none;
  return stripSaying(text) === text ? none : ['bold'];
}

function marksOf(element: Element, size: number): Mark[] {
  const marks: Mark[] = [];
  const { localName: tag, id } = element;
  if (!element.hasAttributes()) return size > 0 && size <= longestName ? plainMarks(element, tag, size) : marks;
  const name = element.getAttribute('class') ?? '';
  const called = readClass(name);
  const property = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
  if (
    tag === 'time' ||
    element.hasAttribute('datetime') ||
    /date|time/i.test(property) ||
    (called.date && isNamedDate(element, size))
  )
    marks.push('date');
  if (size > 0 && size <= longestName) {
    const isNamed = called.author && !element.querySelector('p, time, ul, ol');
    if (isNamed || tag === 'cite' || /author|creator|^name|foaf:name/i.test(property) || isProfile(element))
      marks.push('author');
    else if (/^(?:b|strong|h[2-6]|a|dt)$/.test(tag) || called.bold) marks.push('bold');
    if (isReply(element, called.reply, size)) marks.push('reply');
  }
  if ((tag === 'img' && isAvatar(element, called.avatar)) || (called.avatar && size < 3)) marks.push('avatar');
  if ((id && oneCommentId.test(id)) || called.comment || isPermalink(element, tag)) marks.push('id');
  return marks;
}

/** What the classes of an element say it is. A page has few of them, over and over. */
interface Called {
  author: boolean;
  bold: boolean;
  date: boolean;
  reply: boolean;
  avatar: boolean;
  comment: boolean;
}

const nothing: Called = { author: false, bold: false, date: false, reply: false, avatar: false, comment: false };
const knownClasses = new Map<string, Called>();
const mostClasses = 5000;

function readClass(name: string): Called {
  if (name === '') return nothing;
  let called = knownClasses.get(name);
  if (!called) {
    called = {
      author: authorName.test(name) && !/by-?(?:post-?)?(?:user|author)/i.test(name),
      bold: boldName.test(name),
      date: dateName.test(name),
      reply: replyName.test(name),
      avatar: avatarName.test(name),
      comment: oneComment.test(name),
    };
    if (knownClasses.size >= mostClasses) knownClasses.clear();
    knownClasses.set(name, called);
  }
  return called;
}

/** Of an element without any attribute. */
function plainMarks(element: Element, tag: string, size: number): Mark[] {
  if (tag === 'cite') return ['author'];
  if (tag === 'time') return ['date'];
  const marks: Mark[] = /^(?:b|strong|h[2-6]|a|dt)$/.test(tag) ? ['bold'] : [];
  if (isReply(element, false, size)) marks.push('reply');
  return marks;
}

/** Times that only a script can read: an epoch beside a name that says so. */
function isNamedDate(element: Element, size: number): boolean {
  if (size > longestName || size < 2) return false;
  return /\d/.test(element.textContent ?? '') && !element.querySelector('[datetime]');
}

function isProfile(element: Element): boolean {
  if (element.localName !== 'a') return false;
  const rel = element.getAttribute('rel') ?? '';
  // Blogs mark the addresses that commenters leave.
  if (/\b(?:author|external|nofollow|ugc)\b/.test(rel)) return true;
  return /\/(?:users?|profiles?|members?|people|author|u|~|@)[/\w.@~-]*\/?[^/#]+\/?$|[?&](?:user|uid|member)=/i.test(
    element.getAttribute('href') ?? '',
  );
}

function isReply(element: Element, isCalled: boolean, size: number): boolean {
  if (!/^(?:a|button|span|input|div|li|p|small)$/.test(element.localName)) return false;
  const isControl = element.localName === 'a' || element.localName === 'button';
  if (isControl && (isCalled || /reply|respond\b|antwort|\bquote\b/i.test(element.getAttribute('href') ?? '')))
    return true;
  if (size > 30 || (!isControl && element.childElementCount > 0)) return false;
  return replyWord.test(collapse(element.textContent ?? ''));
}

function isAvatar(image: Element, isCalled: boolean): boolean {
  if (isCalled || avatarName.test(image.getAttribute('src') ?? '')) return true;
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
  return width === height && width >= 16 && width <= 128;
}

function isPermalink(element: Element, tag: string): boolean {
  if (element.hasAttribute('data-comment-id') || element.hasAttribute('data-commentid')) return true;
  if (tag !== 'a') return false;
  if (oneCommentId.test(element.getAttribute('name') ?? '')) return true;
  const href = element.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  return at >= 0 && oneCommentId.test(href.slice(at + 1));
}

/** How often the mark is met from one index up to another. */
export function countMarks({ sums }: Survey, mark: Mark, from: number, to: number): number {
  return (sums[mark][to] as number) - (sums[mark][from] as number);
}
