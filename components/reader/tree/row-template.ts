import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';

/** What a row is made with; what comes to it later, or goes, is drawn into it. */
export interface RowKind {
  timeFirst: boolean;
  canReply: boolean;
  isAnswered: boolean;
  /** Its replies stand in a list of its own. */
  hasList: boolean;
}

/** The empty row that every other is a copy of: copying is several times faster than building. */
export interface RowTemplate {
  /** A new one. */
  row(kind: RowKind): HTMLLIElement;
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
  const who = (className: string) => {
    const name = make('span', className, document.createTextNode(''));
    name.dir = 'auto';
    return name;
  };
  /** Our words in a row that is written in the page's direction. */
  const ours = <Kind extends HTMLElement>(element: Kind) => Object.assign(element, { dir: ownLanguage.dir });
  const said = ours(make('span', 'sr', document.createTextNode('')));
  const replyButton = button('act reply', words.reply);
  const acts = (canReply: boolean) => {
    const bookmark = button('act bm', words.bookmark);
    bookmark.setAttribute('aria-pressed', 'false');
    const more = button('act more', words.more);
    more.setAttribute('aria-expanded', 'false');
    return make('span', 'acts', ...(canReply ? [replyButton.cloneNode(true)] : []), more, bookmark);
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
  const leaf = make('span', 'node');
  const makeRow = ({ timeFirst, canReply, isAnswered, hasList }: RowKind) => {
    const name = timeFirst ? [when, space, who('anon')] : [who('nm'), space, when];
    const heading = make('h3', '', ...[...name, said].map((part) => part.cloneNode(true)));
    if (headingLevel !== 3) heading.setAttribute('aria-level', String(headingLevel));
    const header = make('header', 'meta', heading, acts(canReply));
    const body = make('div', 'body');
    // People write in other languages than their blog's.
    body.dir = 'auto';
    const node = (isAnswered ? fold : leaf).cloneNode(true);
    const article = make('article', '', node, header, body, make('div', 'end'));
    article.tabIndex = -1;
    const item = make('li', 'c', article, ...(hasList ? [line.cloneNode(), list.cloneNode()] : []));
    item.setAttribute('role', 'listitem');
    return item;
  };
  const rows = new Map<number, HTMLLIElement>();
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
    row(kind) {
      const key =
        Number(kind.timeFirst) + 2 * Number(kind.canReply) + 4 * Number(kind.isAnswered) + 8 * Number(kind.hasList);
      let row = rows.get(key);
      if (!row) {
        row = makeRow(kind);
        rows.set(key, row);
      }
      return row.cloneNode(true) as HTMLLIElement;
    },
    foldButton: fold,
    leaf,
    line,
    list,
    group,
    replyButton,
    run: make('div', 'runrow', show, make('div', 'meta', readSoMany, beads)),
    tag: ours(make('span', 'tag')),
    chip: make('span', 'chip', why, button('no', words.notReplyPutBack, document.createTextNode('✕'))),
  };
}
