import { hashText } from './hash.ts';
import { type KnownComment, shortHash } from './memory.ts';

/** Whether this is what a comment said when it was read, and it says something else now. */
export function isTextRead({ readIn, editedTo, hash }: KnownComment, text: string): boolean {
  return readIn !== null && editedTo !== null && shortHash(hashText(text)) === hash;
}
