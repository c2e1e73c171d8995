import type { ValuePlace } from './value-place.ts';

/** Where the comments of a platform are and where in them each field is found. Selectors only; in every list the best place comes first, and plain classes are the fastest. */
export interface RecordShape {
  /** Elements that may carry a comment's id. */
  boxes: string;
  /** Comments of themes that print no id; left out where there are none. */
  bareBoxes?: string;
  /** Attributes of a box that may carry the id, best first; `id` and `name` where left out. */
  idAttributes?: readonly string[];
  /** Tell a comment's box from other elements by such an attribute: group 1 is the comment's id, group 2 its parent's where the platform writes it there. */
  boxIds: readonly RegExp[];
  /** Where the id of a comment stands whose box carries none. */
  ids?: readonly ValuePlace[];
  /** Where the page names the comment that a comment answers, by its id. What is not named there is told by boxes, lists and depths. */
  parents?: readonly ValuePlace[];
  /** Where the page names, without an id, the author whom a comment answers: the nearest before it in the same branch is meant. */
  answered?: readonly string[];
  /** On or in a comment that answers the one right before it, where the page says that alone. */
  answersLast?: string;
  /** Where it is written how deep a comment stands, in whatever unit (levels, pixels); `depth-2` in its class where left out. */
  depths?: readonly ValuePlace[];
  /** The item a box lies in, where the box itself is only an inner part of it. */
  item: string;
  /** What holds all comments and nothing else, where that is known; else it is found out. */
  list?: string;
  /** A list of replies, where it may stand beside its comment instead of in it. */
  replies: string;
  /** Parts of a page that look like comments and are not; left out where no id or class of a comment is found in any. */
  never?: string;
  author: readonly string[];
  /** Where an attribute names the author; what stands at `author` is then its link, if it says the same. */
  names?: readonly ValuePlace[];
  time: readonly string[];
  /** Where the moment of writing stands in seconds or milliseconds since 1970, or in ISO 8601 with its zone. */
  epochs?: readonly ValuePlace[];
  /** Machine-readable times without a zone are UTC. */
  writesUtc?: true;
  body: readonly string[];
  /** A heading of the comment's own, which stands before its words; left out where there is none. */
  title?: readonly string[];
  reply: readonly string[];
  permalink: readonly string[];
  /** Other parts of a comment that are not its words: avatar, edit and like links, badges. */
  controls: string;
  /** On or in a comment by the author of the post. */
  wrotePost?: readonly string[];
  /** Names the author of the post, beside its comments: those of that name are theirs. For sites where a name is one person's. */
  poster?: { selector: string; attribute?: string };
  /** On the box of a pingback or trackback. */
  pingback?: readonly string[];
  /** In a comment that the site removed. */
  placeholder?: readonly string[];
  /** Words that stand where a comment was removed ("[deleted]"). */
  removed?: RegExp;
  /** On or in a comment that the page shows shut, without its words. */
  partial?: readonly string[];
  /** The page's own controls that open shut comments or bring more, where neither word nor class of theirs says so. */
  opens?: string;
  /** Authors and times that are not at the places above are not there: nothing is made of what is left. */
  exact?: true;
  /** The element that says how many comments there are: in the named attribute, or as its text. */
  declaredCount?: { selector: string; attribute?: string };
}
