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
  bookmarkButton: HTMLButtonElement;
  acts: HTMLElement;
  /** Null where the page has no reply control of its own for the comment. */
  replyButton: HTMLElement | null;
  /** Null where the comment has no list of its own. */
  list: HTMLOListElement | null;
  /** Null where nothing answers it. */
  foldButton: HTMLButtonElement | null;
  line: HTMLButtonElement | null;
  /** The line that is drawn in its place, and in that of others read like it; null for nearly all. */
  run: HTMLElement | null;
  /** Drawn as one line. */
  shrunk: boolean;
  /** The words that are underlined in the body now. */
  evidence: readonly Evidence[];
  /** As estimated, of the row alone. */
  heightPx: number;
}

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
  const { timeFirst, nameFirst } = maker.template;
  const item = (name.timeFirst ? timeFirst : nameFirst).cloneNode(true) as HTMLLIElement;
  const article = item.firstChild as HTMLElement;
  const header = article.childNodes[1] as HTMLElement;
  const heading = header.firstChild as HTMLElement;
  const acts = header.lastChild as HTMLElement;
  const row: Row = {
    node,
    item,
    article,
    header,
    said: heading.lastChild?.firstChild as Text,
    body: article.childNodes[2] as HTMLElement,
    end: article.childNodes[3] as HTMLElement,
    bookmarkButton: acts.lastChild as HTMLButtonElement,
    acts,
    replyButton: null,
    list: null,
    foldButton: null,
    line: null,
    run: null,
    shrunk: false,
    evidence: [],
    heightPx: 0,
  };
  heading.id = maker.nextId();
  article.setAttribute('aria-labelledby', heading.id);
  fillHeading(heading, name, node, maker);
  if (comment.author.wrotePost) header.insertBefore(tagOf(maker.template, 'author', words.wrotePost), acts);
  if (comment.kind === 'placeholder' && !comment.isCopy) acts.remove();
  fillBody(row, maker);
  return row;
}

/** Gives a row what a comment with replies has: the fold button, the line to press, the list. */
export function growReplies(row: Row, maker: RowMaker): void {
  if (row.foldButton === null) {
    row.foldButton = maker.template.foldButton.cloneNode(true) as HTMLButtonElement;
    row.article.firstElementChild?.replaceWith(row.foldButton);
  }
  if (row.list === null && listOf(row.node).length > 0) {
    row.line = maker.template.line.cloneNode() as HTMLButtonElement;
    row.list = maker.template.list.cloneNode() as HTMLOListElement;
    row.list.setAttribute('aria-label', words.repliesTo(callName(row.node.comment, maker.days)));
    row.item.append(row.line, row.list);
  }
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

function fillHeading(heading: HTMLElement, name: RowName, { comment }: RowNode, maker: RowMaker): void {
  const [first, , third] = heading.childNodes;
  const when = (name.timeFirst ? first : third) as HTMLAnchorElement;
  const who = (name.timeFirst ? third : first) as HTMLElement;
  // Where the page shows no time there are no words to be a link.
  const isTimed = name.clock !== null || name.day !== null;
  if (comment.permalink !== undefined && isTimed) when.href = comment.permalink;
  const clock = when.lastElementChild as HTMLElement;
  if (name.clock === null) clock.textContent = name.day ?? '';
  else {
    clock.textContent = name.clock;
    if (name.day !== null) when.firstChild?.replaceWith(`${name.day} `);
  }
  if (comment.kind === 'pingback') fillSource(who, name, comment.author.url);
  else who.textContent = name.author ?? (comment.element === null ? '' : words.noName);
  if (name.author !== null && comment.kind !== 'pingback') who.dir = 'auto';
  if (maker.language !== null) when.lang = maker.language;
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
