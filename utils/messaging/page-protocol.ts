import type { Settings } from '../settings/settings.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import type { PageLinks } from '../thread/page-links.ts';
import type { Decision } from './protocol.ts';
import type { PageSummary } from './tab-protocol.ts';

/** Sent by the background to the reader in a tab. The reader that holds a tree answers; others stay silent. */
export interface PageProtocol {
  pageSummary(): PageSummary;
  /** Where else the comments of this page can be had. */
  pageLinks(): PageLinks;
  nextUnread(): void;
  goTo(id: CommentId | null): void;
  /** Switches the page between the tree and the blog's own comments. */
  show(view: 'tree' | 'original'): void;
  /** As if it had been said in the row: "Not a reply", "Looks right", or what was said taken back. */
  decide(id: CommentId, decision: Decision | null): void;
  /** The entry of the browser's menu was pressed: keeps the comment that the menu was opened on. */
  bookmarkPointed(): void;
  /** The site was taken back: the tree goes, and nothing more is asked. */
  leave(): void;
  /** Something stored about this thread was changed elsewhere: ask again with `openThread`. */
  threadChanged(key: ThreadKey): void;
  /** The general settings are others now. */
  settingsChanged(settings: Settings): void;
  /** Others are muted on the site now. */
  mutedChanged(authors: string[]): void;
}
