import { browser } from 'wxt/browser';
import { outsideWords } from '../../components/shared/words-outside.ts';
import type { Bookmark, ThreadSummary } from '../messaging/protocol.ts';
import { listBookmarks } from '../storage/bookmarks.ts';
import { listThreads } from '../storage/list-threads.ts';
import { openDatabase } from '../storage/open.ts';
import { commentPage } from '../thread/comment-page.ts';
import { holdsWords } from '../thread/search.ts';
import { goToComment } from './go-to.ts';

/** Browsers show five or six. */
const MOST_THREADS = 3;
const MOST_SHOWN = 6;
const MOST_LETTERS = 100;

interface Found {
  /** What the address bar holds when it is chosen. No two are the same. */
  address: string;
  description: string;
  target: Parameters<typeof goToComment>[0];
}

/** Answers the keyword in the address bar: bookmarks and threads. Registers its listeners at once. */
export function answerOmnibox(): void {
  // Absent in Firefox for Android.
  if (!browser.omnibox) return;
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    browser.omnibox.setDefaultSuggestion({ description: described(outsideWords.search(text.trim())) });
    const found = await orNone(find(text), []);
    suggest(found.map(({ address, description }) => ({ content: address, description: described(description) })));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const chosen = await orNone(findAt(text), null);
    const inTab = disposition === 'currentTab' ? 'current' : 'new';
    if (chosen) await goToComment(chosen, inTab);
    else await openLibrary(text.trim(), inTab);
  });
}

/** Where the database can't be used nothing is found; the library, which opens for what is not, says why. */
async function orNone<Found, None>(finding: Promise<Found>, none: None): Promise<Found | None> {
  try {
    return await finding;
  } catch {
    return none;
  }
}

async function find(query: string): Promise<Found[]> {
  if (query.trim() === '') return [];
  const db = await openDatabase();
  const [threads, bookmarks] = await Promise.all([listThreads(db, Date.now()), listBookmarks(db, query)]);
  const fit = threads.filter(({ title, site }) => holdsWords(`${title}\n${site}`, query));
  const found = [...fit.slice(0, MOST_THREADS).map(ofThread), ...bookmarks.slice(0, MOST_SHOWN).map(ofBookmark)];
  return found.slice(0, MOST_SHOWN);
}

/** What was chosen, by its address: nothing is kept between the keys. */
async function findAt(address: string): Promise<Found['target'] | null> {
  const db = await openDatabase();
  const [threads, bookmarks] = await Promise.all([listThreads(db, Date.now()), listBookmarks(db, '')]);
  const all = [...threads.map(ofThread), ...bookmarks.map(ofBookmark)];
  return all.find((one) => one.address === address)?.target ?? null;
}

function ofThread({ key, url, title, site }: Pick<ThreadSummary, 'key' | 'url' | 'title' | 'site'>): Found {
  return { address: url, description: `${title} – ${site}`, target: { url, key, id: null } };
}

function ofBookmark({ key, url, title, comment, note }: Bookmark): Found {
  const said = note === '' ? comment.text : `${note} – ${comment.text}`;
  return {
    address: comment.permalink ?? `${url}#${comment.id}`,
    description: `${said.slice(0, MOST_LETTERS)} – ${comment.author.name ?? comment.time.shown}, ${title}`,
    target: { url: commentPage(url, comment.permalink), key, id: comment.id },
  };
}

async function openLibrary(query: string, inTab: 'current' | 'new'): Promise<void> {
  const url = browser.runtime.getURL(`/library.html#bookmarks/${encodeURIComponent(query)}`);
  if (inTab === 'new') await browser.tabs.create({ url });
  else await browser.tabs.update({ url });
}

/** Chrome reads descriptions as XML, and refuses what is none; Firefox shows them as they are. */
function described(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (import.meta.env.BROWSER === 'firefox') return line;
  return line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
