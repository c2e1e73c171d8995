import type { FoundThread } from '../reader-services.ts';

/** Three times the longest threads that are known; what they cost, in time and memory, grows with their comments. */
const mostComments = 30_000;

/** Whether a thread is more than a page may cost. */
export function isTooMuch({ thread }: FoundThread): boolean {
  return thread.comments.length > mostComments;
}
