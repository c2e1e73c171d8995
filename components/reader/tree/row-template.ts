import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';

/** The empty row that every other is a copy of: copying is several times faster than building. */
export interface RowTemplate {
  /** Of a comment without replies, whose time comes first. */
  timeFirst: HTMLLIElement;
  /** Of a comment without replies, whose name comes first. */
  nameFirst: HTMLLIElement;
  foldButton: HTMLButtonElement;
  leaf: HTMLSpanElement;
  line: HTMLButtonElement;
  list: HTMLOListElement;
  /** Around some forty rows: what is off the screen costs nothing (see tree.css). Nothing to assistive technology. */
  group: HTMLDivElement;
  replyButton: HTMLButtonElement;
  /** A run of read comments: the button that shows them, how many there are, and a bead for each. */
  run: HTMLDivElement;
  tag: HTMLSpanElement;
  /** What a reply is said to answer, to press for why; beside it, that it is none. */
  chip: HTMLSpanElement;
}

/** `headingLevel`: of the rows' headings. */
export function createRowTemplate(document: Document, headingLevel = 3): RowTemplate {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...inside: Node[]) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inside);
    return element;
  };
  const button = (className: string, label: string | null, ...inside: Node[]) => {
    const element = make('button', className, ...inside);
    element.type = 'button';
    if (label !== null) {
      element.setAttribute('aria-label', label);
      element.title = label;
    }
    return element;
  };

  const when = make('a', '', document.createTextNode(''), make('span', 't', document.createTextNode('')));
  const who = (className: string) => make('span', className, document.createTextNode(''));
  /** Our words in a row that is written in the page's direction. */
  const ours = <Kind extends HTMLElement>(element: Kind) => Object.assign(element, { dir: ownLanguage.dir });
  const said = ours(make('span', 'sr', document.createTextNode('')));
  const acts = () => {
    const bookmark = button('act bm', words.bookmark);
    bookmark.setAttribute('aria-pressed', 'false');
    const more = button('act more', words.more);
    more.setAttribute('aria-expanded', 'false');
    return make('span', 'acts', more, bookmark);
  };
  const row = (...name: Node[]) => {
    const heading = make('h3', '', ...name, said.cloneNode(true));
    if (headingLevel !== 3) heading.setAttribute('aria-level', String(headingLevel));
    const header = make('header', 'meta', heading, acts());
    const body = make('div', 'body');
    // People write in other languages than their blog's.
    body.dir = 'auto';
    const article = make('article', '', make('span', 'node'), header, body, make('div', 'end'));
    article.tabIndex = -1;
    const item = make('li', 'c', article);
    item.setAttribute('role', 'listitem');
    return item;
  };
  const space = document.createTextNode(' ');
  const line = button('line', null);
  line.tabIndex = -1;
  line.setAttribute('aria-hidden', 'true');
  const list = make('ol', 'kids');
  list.setAttribute('role', 'list');
  const group = make('div', 'g');
  group.setAttribute('role', 'none');
  const fold = button('node', null, make('i', ''));
  fold.setAttribute('aria-expanded', 'true');
  const show = button('node plus', null, make('i', ''));
  show.setAttribute('aria-expanded', 'false');
  // It does what the button before it does, and one stop is enough.
  const readSoMany = ours(button('first', null));
  readSoMany.tabIndex = -1;
  const beads = make('span', 'beads');
  beads.setAttribute('aria-hidden', 'true');
  const why = ours(button('why', null));
  why.setAttribute('aria-expanded', 'false');
  return {
    timeFirst: row(when.cloneNode(true), space.cloneNode(), who('anon')),
    nameFirst: row(who('nm'), space.cloneNode(), when.cloneNode(true)),
    foldButton: fold,
    leaf: make('span', 'node'),
    line,
    list,
    group,
    replyButton: button('act reply', words.reply),
    run: make('div', 'runrow', show, make('div', 'meta', readSoMany, beads)),
    tag: ours(make('span', 'tag')),
    chip: make('span', 'chip', why, button('no', words.notReplyPutBack, document.createTextNode('✕'))),
  };
}
