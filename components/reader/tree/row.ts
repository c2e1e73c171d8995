import type { DayOptions } from '../../../utils/thread/clock.ts';
import type { Evidence } from '../../../utils/thread/implied/imply-replies.ts';
import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';
import type { RowNode } from '../state/row-comment.ts';
import { listOf } from './arrange.ts';
import { callName, type RowName, rowNameOf } from './row-name.ts';
import type { RowTemplate } from './row-template.ts';
import { coverSpoilers } from './spoilers.ts';

/** One comment's elements. What changes later is drawn by draw-row.ts. */
export interface Row {
  node: RowNode;
  item: HTMLLIElement;
  article: HTMLElement;
  header: HTMLElement;
  /** The end of the heading, for screen readers only. */
  said: Text;
  body: HTMLElement;
  /** Marks where the last line ends. */
  end: HTMLElement;
  /** Whether it offers a reply: not where the page has no control of its own for that. */
  canReply: boolean;
  /** Null where the comment has no list of its own. */
  list: HTMLOListElement | null;
  /** Null where nothing answers it. */
  foldButton: HTMLButtonElement | null;
  line: HTMLButtonElement | null;
  /** The line that is drawn in its place, and in that of others read like it; null for nearly all. */
  run: HTMLElement | null;
  drawn: DrawnRow;
  /** The words that are underlined in the body now. */
  evidence: readonly Evidence[];
  /** As estimated, of the row alone. */
  heightPx: number;
}

/** What was last written into a row: asking an element takes longer than remembering, and most draws change nothing. */
export interface DrawnRow {
  /** Classes of the item. */
  names: string;
  hidden: { item: Hidden; body: Hidden; list: Hidden; article: Hidden };
  isCurrent: boolean;
  said: string;
  /** Label of the fold button. */
  fold: string;
  isBookmarked: boolean;
  isNew: boolean;
  isEdited: boolean;
  /** One line, of its first words. */
  isShrunk: boolean;
}

/** As the attribute has it; null where there is none. */
export type Hidden = '' | 'until-found' | null;

export interface RowMaker {
  template: RowTemplate;
  days: DayOptions;
  /** Of the page, where it is another than the interface's; else null. */
  language: string | null;
  /** Fills the body with a clean copy of the page's nodes. */
  bodyOf(nodes: readonly Node[]): DocumentFragment;
  /** Unique within the shadow root. */
  nextId(): string;
}

/** Longer texts are laid out only when they come into view. */
const longText = 20_000;

export function createRow(node: RowNode, maker: RowMaker): Row {
  const { comment } = node;
  const name = rowNameOf(comment, maker.days);
  const canReply = comment.replyControl !== undefined;
  const isAnswered = node.replies.length > 0;
  const hasList = isAnswered && listOf(node).length > 0;
  const item = maker.template.row({ timeFirst: name.timeFirst, canReply, isAnswered, hasList });
  // From one to the next: lists of children would be kept beside each element.
  const article = item.firstChild as HTMLElement;
  const nodule = article.firstChild as HTMLElement;
  const header = nodule.nextSibling as HTMLElement;
  const heading = header.firstChild as HTMLElement;
  const body = header.nextSibling as HTMLElement;
  const line = hasList ? (article.nextSibling as HTMLButtonElement) : null;
  const row: Row = {
    node,
    item,
    article,
    header,
    said: heading.lastChild?.firstChild as Text,
    body,
    end: body.nextSibling as HTMLElement,
    canReply,
    list: line && (line.nextSibling as HTMLOListElement),
    foldButton: isAnswered ? (nodule as HTMLButtonElement) : null,
    line,
    run: null,
    drawn: {
      names: 'c',
      hidden: { item: null, body: null, list: null, article: null },
      ...{ isCurrent: false, said: '', fold: '', isBookmarked: false, isNew: false, isEdited: false, isShrunk: false },
    },
    evidence: [],
    heightPx: 0,
  };
  heading.id = maker.nextId();
  article.setAttribute('aria-labelledby', heading.id);
  fillHeading(heading, name, node, maker);
  if (comment.author.wrotePost) header.insertBefore(tagOf(maker.template, 'author', words.wrotePost), header.lastChild);
  if (comment.kind === 'placeholder' && !comment.isCopy) header.lastChild?.remove();
  nameList(row, maker);
  fillBody(row, maker);
  return row;
}

/** Gives a row what a comment with replies has: the fold button, the line to press, the list. */
export function growReplies(row: Row, maker: RowMaker): void {
  if (row.foldButton === null) {
    row.foldButton = maker.template.foldButton.cloneNode(true) as HTMLButtonElement;
    row.article.firstElementChild?.replaceWith(row.foldButton);
    row.drawn.fold = '';
  }
  if (row.list === null && listOf(row.node).length > 0) {
    row.line = maker.template.line.cloneNode() as HTMLButtonElement;
    row.list = maker.template.list.cloneNode() as HTMLOListElement;
    row.drawn.hidden.list = null;
    nameList(row, maker);
    row.item.append(row.line, row.list);
  }
}

function nameList({ list, node }: Row, { days }: RowMaker): void {
  list?.setAttribute('aria-label', words.repliesTo(callName(node.comment, days)));
}

/** Takes away again what a comment with replies has: the last of them stands elsewhere now. */
export function shedReplies(row: Row, maker: RowMaker): void {
  row.foldButton?.replaceWith(maker.template.leaf.cloneNode());
  row.line?.remove();
  row.list?.remove();
  row.foldButton = row.line = row.list = null;
}

/** Draws the body again from the page's present nodes: the comment was edited, or had not come whole. */
export function refillBody(row: Row, maker: RowMaker): void {
  row.body.replaceChildren();
  row.body.className = 'body';
  row.evidence = [];
  fillBody(row, maker);
}

/** What stands on the screen for the comment. */
export function boxOf({ run, article }: Row): HTMLElement {
  return run ?? article;
}

export function tagOf(template: RowTemplate, className: string, text: string): HTMLSpanElement {
  const tag = template.tag.cloneNode() as HTMLSpanElement;
  tag.className = `tag ${className}`;
  tag.textContent = text;
  return tag;
}

function fillHeading(heading: HTMLElement, name: RowName, { comment }: RowNode, { language }: RowMaker): void {
  const first = heading.firstChild as HTMLElement;
  const third = first.nextSibling?.nextSibling as HTMLElement;
  const when = (name.timeFirst ? first : third) as HTMLAnchorElement;
  const who = name.timeFirst ? third : first;
  // Where the page shows no time there are no words to be a link.
  const isTimed = name.clock !== null || name.day !== null;
  if (comment.permalink !== undefined && isTimed) when.href = comment.permalink;
  write(when.lastChild, name.clock ?? name.day ?? '');
  if (name.clock !== null && name.day !== null) (when.firstChild as Text).data = `${name.day} `;
  if (comment.kind === 'pingback') fillSource(who, name, comment.author.url);
  else write(who, name.author ?? (comment.element === null ? '' : words.noName));
  if (name.author === null || comment.kind === 'pingback') who.removeAttribute('dir');
  if (language !== null) when.lang = language;
}

/** Into the text node that the template has in there. */
function write(element: Node | null, text: string): void {
  (element?.firstChild as Text).data = text;
}

/** A post elsewhere that links here: its name, and the way there. */
function fillSource(who: HTMLElement, name: RowName, url: string | undefined): void {
  const text = words.pingback(name.author ?? words.noName);
  if (url === undefined || !/^https?:/i.test(url)) {
    who.textContent = text;
    return;
  }
  const link = who.ownerDocument.createElement('a');
  link.href = url;
  link.rel = 'noopener nofollow ugc';
  link.textContent = text;
  who.replaceChildren(link);
}

function fillBody({ body, node }: Row, maker: RowMaker): void {
  const { comment } = node;
  if (comment.kind === 'pingback') return;
  if (comment.isCopy) {
    const notice = body.appendChild(body.ownerDocument.createElement('p'));
    notice.className = 'goneb';
    Object.assign(notice, ownLanguage);
    notice.textContent = words.removedCopy;
    const copy = body.appendChild(body.ownerDocument.createElement('p'));
    copy.className = 'copy';
    copy.dir = 'auto';
    copy.textContent = comment.text;
    return;
  }
  if (comment.kind === 'placeholder') {
    body.className = 'body goneb';
    body.textContent = removalWords(node);
    return;
  }
  if (comment.isPartial) {
    body.className = 'body goneb';
    body.textContent = words.partial(comment.text);
    return;
  }
  if (maker.language !== null) body.lang = maker.language;
  if (comment.text.length > longText) body.classList.add('long');
  body.append(maker.bodyOf(comment.body));
  coverSpoilers(body);
}

/** The page's own words where they say something else than that its author removed it. */
function removalWords({ comment }: RowNode): string {
  if (comment.element === null) return words.notHere;
  return comment.text === '' || /by the author|by its author/i.test(comment.text) ? words.removed : comment.text;
}
