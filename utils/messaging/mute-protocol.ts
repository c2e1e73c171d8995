import type { MutedComment, MutedSite } from '../settings/kept.ts';
import type { ThreadKey } from '../thread/comment.ts';

/** The part of `Protocol` that is about authors one would rather not read. */
export interface MuteProtocol {
  /** Folds what an author writes on the sender's site to a line each, or no longer. Open pages of the site follow. Answers whether it is kept: in private windows it is not. */
  muteAuthor(author: string, muted: boolean): boolean;

  /** Which comments of the sender's thread muted authors wrote, so that lists don't count them as unread. */
  noteMuted(key: ThreadKey, comments: MutedComment[]): void;

  listMuted(): MutedSite[];
  /** As `muteAuthor`, of any site. */
  saveMuted(host: string, author: string, muted: boolean): void;
}
