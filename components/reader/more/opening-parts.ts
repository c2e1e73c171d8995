import type { PageComment } from '../../../utils/thread/comment.ts';
import type { Reader } from '../create-reader.tsx';
import type { FoundThread, ReaderServices } from '../reader-services.ts';
import type { Opened } from './opened.ts';

/** What opening the rest of a thread works on. */
export interface OpeningParts {
  reader: Reader;
  services: ReaderServices;
  /** Brings in what opens the rest, once somebody asks for it; a script of its own. */
  loadMore(): Promise<OpenAll>;
  foundNow(): FoundThread;
  /** Reads the page again and brings the tree up to it. Answers false once the thread is no longer there. */
  readAgain(): boolean;
  /** Brings the tree up to these comments of the thread, in their order. */
  join(comments: readonly PageComment[]): void;
  signal: AbortSignal;
}

/** Opens what a page holds back of its thread; answers what is to be said of it. */
export type OpenAll = (parts: OpeningParts, opened: Opened) => Promise<string>;
