import type { openEnd } from '../../shared/words-more.ts';
import type { FoundThread } from '../reader-services.ts';
import type { Opened } from './opened.ts';
import type { OpeningParts } from './opening-parts.ts';

/**
 * `done`: there is no more to open; `enough`: there is, for another press; `failed`: the blog did not answer, or with
 * something else.
 */
export type OpenAllEnd = keyof typeof openEnd;

/** What opening a thread needs of the reader that stands. */
export interface OpenAllPort {
  window: Window & typeof globalThis;
  opened: Opened;
  /** Reads the page again and brings the tree up to it. Null once the thread is no longer on the page. */
  look(): FoundThread | null;
  /** Comments in the tree. */
  count(): number;
  /** Those of them whose words are there: not shut on the page. */
  whole(): number;
  /** Reads another page of the same thread, parsed. Null where it holds no comments of it. */
  readPage(document: Document, url: string): FoundThread | null;
  /** Puts the comments of the other pages into the tree, among those of this one, which has the number `own`. */
  join(own: number): void;
  /** Shows the page the end of its own list, as if one had scrolled there. */
  showEnd(): void;
  /** Runs something of which the page may scroll; what is looked at stays. */
  keepStill(change: () => void): void;
  signal: AbortSignal;
}

export function createPort(parts: OpeningParts, opened: Opened): OpenAllPort {
  const { reader, services, foundNow, readAgain, signal } = parts;
  const { store, context, commands, view, original } = reader;
  return {
    window: services.window,
    opened,
    look: () => (readAgain() ? foundNow() : null),
    count: () => store.get().thread.comments.length,
    whole: () => store.get().thread.comments.filter(({ isPartial }) => !isPartial).length,
    readPage(document, url) {
      const { key } = store.get().thread;
      const pages = services.readPage(document, url).map((found) => ({ found, other: found.thread.key }));
      // Pages without an id of their own may name themselves in their address; a link of this thread's pager led to them.
      const isSame = (other: string) => other === key || (other.startsWith('url:') && key.startsWith('url:'));
      return pages.find(({ other }) => isSame(other))?.found ?? null;
    },
    join(own) {
      const pages = [...opened.pages, [own, foundNow().thread.comments] as const];
      parts.join(pages.sort(([a], [b]) => a - b).flatMap(([, comments]) => comments));
    },
    showEnd: original.showEnd,
    keepStill(change) {
      const here = commands.moves.here();
      context.scrolling.keep(here === null ? null : (view.rowOf(here)?.article ?? null), change);
    },
    signal,
  };
}
