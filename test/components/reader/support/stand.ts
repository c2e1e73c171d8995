import { findChange } from '../../../../components/reader/change/find-change.ts';
import { parentsAsker } from '../../../../components/reader/more/ask-parents.ts';
import { openAll } from '../../../../components/reader/more/open-all.ts';
import type { Call, FoundThread, PageAnswers, Pointer } from '../../../../components/reader/reader-services.ts';
import { startSession } from '../../../../components/reader/session.ts';
import { type StartServices, startReader } from '../../../../components/reader/start-reader.ts';
import { createPurifier } from '../../../../utils/dom/purify.ts';
import { readBloggerParents } from '../../../../utils/follow/blogger-parents.ts';
import { readMastodonParents } from '../../../../utils/follow/mastodon-parents.ts';
import { readWordPressParents } from '../../../../utils/follow/wordpress-parents.ts';
import type { Bookmark, BookmarkDraft, ThreadOpening, ThreadState } from '../../../../utils/messaging/protocol.ts';
import { defaultSettings } from '../../../../utils/settings/settings.ts';
import type { Comment, CommentId, PageComment, ThreadKey } from '../../../../utils/thread/comment.ts';
import { implyInSteps } from '../../../../utils/thread/implied/imply-replies.ts';
import { eventually } from '../../../support/eventually.ts';
import { commentId, fromOutline } from '../../../support/outline.ts';

/** A blog page with comments, written from an outline, and what the reader needs to rebuild it. */
export interface Stand {
  list(): HTMLElement;
  section(): HTMLElement;
  /** Every call to the background, in order. */
  calls: { name: string; args: unknown[] }[];
  marks: [id: string, read: boolean][];
  /** Words that were told with a mark. */
  texts: [id: string, text: string][];
  folds: [id: string, folded: boolean][];
  /** What was said of guesses: the comment answered, or that it is no reply, or that nothing was said. */
  decisions: [id: string, said: string | null][];
  article: string;
  /** Whether the site is threads itself, and so asks first. */
  asks: boolean;
  /** What `openThread` answers, over the defaults. */
  remembered: Partial<ThreadState>;
  services: StartServices;
  pointer: Pointer;
  answers(): PageAnswers | null;
  /** What the outbox hears of the background; absent before there is one. */
  heard?: Parameters<StartServices['createOutbox']>[2];
}

const key = 'blogger:1:2' as ThreadKey;

// jsdom has no layout and nothing to scroll.
Element.prototype.scrollBy ??= () => {};
Element.prototype.scrollIntoView ??= () => {};

/** Writes the page. `options.key` names another post. */
export function writePage(outline: string, options: { key?: string } = {}): void {
  document.body.replaceChildren();
  const section = element('section', { id: 'comments', 'data-key': options.key ?? key });
  const list = element('ol', { class: 'list', style: 'color: red' });
  for (const comment of fromOutline(outline)) list.append(commentItem(comment));
  section.append(list, element('form', { id: 'reply' }));
  document.body.append(element('article', { id: 'post' }), section);
}

/** One comment as the page has it; flat, its parent named by an attribute. */
export function commentItem(comment: Comment): HTMLElement {
  const item = element('li', { id: `c-${comment.id}`, 'data-parent': comment.parentId ?? '' });
  item.dataset.author = comment.author.name ?? '';
  item.dataset.wall = comment.time.wall ?? '';
  const body = element('p', { class: 'text' });
  body.textContent = comment.text;
  item.append(body);
  return item;
}

export function createStand(): Stand {
  let answers: PageAnswers | null = null;
  const stand: Stand = {
    list: () => document.querySelector('ol.list') as HTMLElement,
    section: () => document.getElementById('comments') as HTMLElement,
    calls: [],
    ...{ marks: [], texts: [], folds: [], decisions: [] },
    article: '',
    asks: false,
    remembered: {},
    answers: () => answers,
    pointer: { notComments() {}, point() {}, report: () => '' },
    services: {
      document,
      window: window as Window & typeof globalThis,
      pageLinks: () => ({ api: null, feeds: [] }),
      readThreads: () => readPage(stand),
      *readInSteps() {
        yield;
        return stand.services.readThreads();
      },
      loadGeneric: () => Promise.resolve(false),
      readPage: (page, url) => readPage(stand, page, url),
      call: ((name: string, ...args: unknown[]) => {
        stand.calls.push({ name, args });
        return Promise.resolve(answer(name, args, stand));
      }) as unknown as Call,
      createOutbox: (_key, _signal, heard) =>
        Object.assign(stand, { heard }) && {
          mark(id, read, text) {
            stand.marks.push([id, read]);
            if (text !== undefined) stand.texts.push([id, text]);
          },
          fold: (id, folded) => stand.folds.push([id, folded]),
          decide: ({ id, decision, to }) => stand.decisions.push([id, to ?? decision]),
          flush() {},
        },
      answerPageCalls(given) {
        answers = given;
        return () => {
          answers = null;
        };
      },
      implyReplies: implyInSteps,
      loadTree: () => Promise.resolve(startSession),
      ...{ decided() {}, listHidden() {}, watchAnew() {} },
      loadPointer: () => Promise.resolve(stand.pointer),
      loadMore: () => Promise.resolve(openAll),
      loadChange: () => Promise.resolve(findChange),
      loadAsker: () =>
        Promise.resolve(
          parentsAsker({
            ...{ wordpress: readWordPressParents, blogger: readBloggerParents, mastodon: readMastodonParents },
          }),
        ),
      loadPurifier: () => Promise.resolve(createPurifier(window as Window & typeof globalThis)),
      shadowMode: 'open',
    },
  };
  return stand;
}

/** Starts the reader and waits until every row stands. */
export async function rebuild(stand: Stand) {
  const reader = startReader(stand.services);
  await eventually(() => {
    if (!host()?.hasAttribute('complete')) throw new Error('not complete');
  });
  return reader;
}

export function host(): HTMLElement | null {
  return document.querySelector('understory-reader');
}

export function root(): ShadowRoot {
  const shadow = host()?.shadowRoot;
  if (!shadow) throw new Error('There is no tree on the page');
  return shadow;
}

/** The row of a comment, found by what it says. */
export function row(text: string): HTMLElement {
  const found = [...root().querySelectorAll<HTMLElement>('article')].find(
    (article) => article.querySelector('.body')?.textContent === text,
  );
  if (!found) throw new Error(`No row says "${text}"`);
  return found;
}

/**
 * The rows that can be seen, in order, as an outline of what they say: "- " before those shrunk to a line, "= " before
 * a line that stands for read ones.
 */
export function drawn(): string {
  const lines: string[] = [];
  for (const item of root().querySelectorAll<HTMLElement>('li.c')) {
    if (item.closest('[hidden]')) continue;
    const run = item.querySelector(':scope > .runrow');
    const level = Number(/level (\d+)/.exec(item.querySelector('h3')?.textContent ?? '')?.[1]);
    const body = item.querySelector('.body');
    const line = body?.hasAttribute('hidden') ? `- ${item.querySelector('.first')?.textContent}` : body?.textContent;
    lines.push('  '.repeat(level - 1) + (run ? `= ${run.textContent}` : line));
  }
  return lines.join('\n');
}

export function button(within: ParentNode, name: string | RegExp): HTMLElement {
  const found = [...within.querySelectorAll<HTMLElement>('button')].find((one) => {
    const called = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? called === name : name.test(called);
  });
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

/** Presses a key where the focus is. Answers false where the reader has taken it. */
export function press(key: string, init: KeyboardEventInit = {}): boolean {
  return (root().activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  );
}

/** What the row with the focus says; null where none has it. */
export function focused(): string | null {
  return root().activeElement?.querySelector('.body')?.textContent ?? null;
}

export function openings(stand: Stand): ThreadOpening[] {
  return stand.calls.filter(({ name }) => name === 'openThread').map(({ args }) => args[0] as ThreadOpening);
}

function readPage(stand: Stand, page: Document = document, url = location.href): FoundThread[] {
  const section = page.getElementById('comments');
  const list = section?.querySelector('ol.list');
  if (!section || !list || list.children.length === 0) return [];
  const comments = [...list.children].map(readItem);
  const thread = {
    key: (section.dataset.key ?? key) as ThreadKey,
    url: 'https://blog.example/post',
    title: 'A post',
    site: 'A blog',
    platform: 'blogger',
    comments,
  };
  const more = () => {
    const others = [...section.querySelectorAll<HTMLAnchorElement>('a.page')].map((link) => ({
      number: Number(link.textContent),
      url: new URL(link.getAttribute('href') ?? '', url).href,
    }));
    return {
      controls: [...section.querySelectorAll('button.more')],
      pages: others.length > 0 ? { own: Number(section.dataset.page ?? 1), others } : null,
      grows: section.querySelector('.sentinel') !== null,
    };
  };
  return [{ thread, section, covers: [list], article: () => stand.article, more, asks: stand.asks }];
}

function readItem(item: Element): PageComment {
  const { author, wall, parent } = (item as HTMLElement).dataset;
  const body = item.querySelector('.text') as Element;
  const replyControl = item.querySelector('button.reply');
  return {
    id: commentId(item.id.slice(2)),
    parentId: parent ? commentId(parent) : null,
    author: { name: author || null, wrotePost: author === 'Writer' },
    time: {
      shown: wall ?? '',
      wall: wall || null,
      instant: null,
      precision: wall ? 'minute' : null,
    },
    text: body.textContent ?? '',
    permalink: `${location.href.split('#')[0]}#${item.id}`,
    kind: item.classList.contains('gone') ? 'placeholder' : 'comment',
    ...(item.classList.contains('shut') ? { isPartial: true } : {}),
    ...(replyControl ? { replyControl } : {}),
    element: item,
    body: [body],
  };
}

function answer(name: string, args: unknown[], stand: Stand): unknown {
  if (name === 'openThread') return { ...firstVisit, ...stand.remembered } satisfies ThreadState;
  if (name === 'saveBookmark') return bookmark(args[1] as BookmarkDraft);
  return undefined;
}

const kept = { readText: null, gone: false, createdAt: 0, changedAt: 0 };

function bookmark({ comment, note, tags }: BookmarkDraft): Bookmark {
  const id = `b-${comment.id}` as Bookmark['id'];
  return { id, key, url: '', title: '', site: '', comment, ...kept, note, tags };
}

const firstVisit: ThreadState = {
  visit: 1,
  since: null,
  read: [],
  readInVisit: [],
  new: [],
  visits: [],
  edited: [],
  folded: [],
  decisions: [],
  implied: true,
  bookmarks: [],
  removed: [],
  muted: [],
  follow: null,
  goTo: null,
  canFollow: true,
  remembers: true,
  act: true,
  settings: defaultSettings,
};

export function ids(...names: string[]): CommentId[] {
  return names.map(commentId);
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
