import type { Author } from '../thread/comment.ts';
import type { TimePlace } from './time-places.ts';

export interface AuthorPlace {
  /** What says the name, and is no words of the comment: an element, a bare text, or the texts of its line. Empty where nothing does. */
  nodes: readonly Node[];
  author: Omit<Author, 'wrotePost'>;
}

/** What is known of every comment when its author is looked for. */
export interface KnownParts {
  bodies: readonly (Element | null)[];
  timePlaces: readonly TimePlace[];
  replies: readonly (Element | null)[];
  permalinks: readonly (Element | null)[];
  languages: readonly string[];
  baseUrl: string;
}
