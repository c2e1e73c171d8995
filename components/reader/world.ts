import type { PurifyBody } from '../../utils/dom/purify.ts';
import type { findComments } from '../../utils/extract/generic/find-comments.ts';
import type { findMore } from '../../utils/extract/more.ts';
import type { SiteRule } from '../../utils/thread/site-rule.ts';
import type { FindChange } from './change/find-change.ts';
import type { AskParents } from './more/ask-parents.ts';
import type { OpenAll } from './more/opening-parts.ts';
import type { FoundThread, ImplyReplies, Pointer } from './reader-services.ts';
import type { StartSession } from './session.ts';
import type { StartedReader } from './start-reader.ts';

/**
 * What our scripts in a frame share, beside the page and out of its reach. Each comes by itself, most of them only when
 * they are needed.
 */
export interface World {
  understoryReader?: StartedReader & Reading;
  /** Looks at the page again, as if it had just come. */
  understoryProbe?: () => void;
  /** Lets the browser lay out all of the page's list again, where that has been put off. */
  understoryLayOut?: () => void;
  understoryTree?: StartSession;
  understoryWords?: ImplyReplies;
  understoryPurify?: PurifyBody;
  understoryMore?: OpenAll;
  understoryChange?: FindChange;
  understoryAsker?: AskParents;
  understoryGeneric?: typeof findComments;
  /** Comes with the tree. */
  understoryFindMore?: typeof findMore;
  understoryPointer?: Pointer;
  /** What is kept of this site, given by the background. */
  understoryRules?: SiteRule[];
  /** What was said here and is not kept: not yet, or never, in a private window. */
  understoryOwnRules?: SiteRule[];
}

/** What the reader can tell others of the page. */
export interface Reading {
  readThreads(): FoundThread[];
  /** What would be read if the comments were in this element; null where it holds none. */
  readPlace(place: Element): FoundThread | null;
}
