import type { PurifyBody } from '../../utils/dom/purify.ts';
import type { PageProtocol } from '../../utils/messaging/page-protocol.ts';
import type { DecisionChange, Protocol } from '../../utils/messaging/protocol.ts';
import type { CommentId, PageComment, Thread, ThreadKey } from '../../utils/thread/comment.ts';
import type { ImpliedReply, ThreadWords } from '../../utils/thread/implied/imply-replies.ts';
import type { PageLinks } from '../../utils/thread/page-links.ts';
import type { FindChange } from './change/find-change.ts';
import type { AskParents } from './more/ask-parents.ts';

/** A thread as it stands on the page; made by the platforms. */
export interface FoundThread {
  thread: Thread<PageComment>;
  section: Element;
  /** What the tree stands in for, in document order. It is put before the first. */
  covers: Element[];
  /** The post's own text, read when it is asked for; empty where it is not found. */
  article(): string;
  /** Of a site that is threads itself: rebuilt only where the reader has said yes to it. */
  asks: boolean;
  /** What brings more of it onto the page. */
  more(): {
    /** The page's own controls that do. */
    controls: Element[];
    /** The thread's other pages; `own` is the number of this one. Null where it has one page. */
    pages: { own: number; others: { number: number; url: string }[] } | null;
    /** Whether the page seems to add comments as one scrolls to the end of them. */
    grows: boolean;
  };
}

export type Call = <Name extends keyof Protocol>(
  name: Name,
  ...args: Parameters<Protocol[Name]>
) => Promise<ReturnType<Protocol[Name]>>;

/** In steps, so that the page can have its turn in between. */
export type ImplyReplies = (thread: ThreadWords) => Generator<void, ImpliedReply[]>;

export type PageAnswers = {
  [Name in keyof PageProtocol]: (...args: Parameters<PageProtocol[Name]>) => ReturnType<PageProtocol[Name]>;
};

/** Keeps marks, folds and what was said of replies until the background has them. */
export interface Outbox {
  /** `text`: as in `MarkChange`. */
  mark(id: CommentId, read: boolean, text?: string): void;
  fold(id: CommentId, folded: boolean): void;
  decide(change: Omit<DecisionChange, 'at'>): void;
  flush(): void;
}

export interface OutboxHeard {
  /** The browser lets nothing be kept now; or (false) it does again. */
  cannotKeep(isSo: boolean): void;
  /** The background does not know the thread (any more): it has to be opened again. */
  unknown(): void;
}

/** For when the tree is in the wrong place, or in none. */
export interface Pointer {
  /** Takes the tree away: the places of this thread hold no comments, here and on the site's other pages. It can be undone. */
  notComments(found: FoundThread): void;
  /** Lets the reader show where the comments are. The tree, if there is one, makes way meanwhile. */
  point(): void;
  /** What the page is made of, without any of its text, to be sent to whoever mends us. */
  report(): string;
}

/** What the reader needs from the rest of the extension; the entrypoint puts it together. */
export interface ReaderServices {
  document: Document;
  window: Window & typeof globalThis;
  /** Every thread on the page now, or none. Does not change the page. */
  readThreads(): FoundThread[];
  /** The same in steps, so that the page can have its turn in between; it must not have changed then. */
  readInSteps(): Generator<void, FoundThread[]>;
  /** Brings in what reads markup that no platform describes. Answers whether that is new: the page is worth another look. */
  loadGeneric(): Promise<boolean>;
  /** The same of a page that is not shown. */
  readPage(document: Document, url: string): FoundThread[];
  /** Where else the page's comments can be had. */
  pageLinks(): PageLinks;
  /** Finds replies in the words; a script of its own, there once the tree is loaded. */
  implyReplies: ImplyReplies;
  call: Call;
  /** The page's own list is hidden from now on, or no longer. */
  listHidden(isHidden: boolean): void;
  /** Brings in what helps where we are wrong; a script of its own, too. */
  loadPointer(): Promise<Pointer>;
  /** Brings in what tells how a comment was changed, once somebody asks for it; a script of its own. */
  loadChange(): Promise<FindChange>;
  /** What asks the blog who answers whom; comes in the same script. */
  loadAsker(): Promise<AskParents>;
  /** Brings in the second lock for bodies with images or formulas; a script of its own, since most threads have none. */
  loadPurifier(): Promise<PurifyBody>;
  createOutbox(key: ThreadKey, signal: AbortSignal, heard: OutboxHeard): Outbox;
  /** Answers the background until the returned function is called. */
  answerPageCalls(answers: PageAnswers): () => void;
  /** Open only in the end-to-end build. */
  shadowMode: ShadowRootMode;
}
