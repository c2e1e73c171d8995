import type { CommentId } from '../../../utils/thread/comment.ts';
import type { ParentsAddress } from './parents-address.ts';

export type Parents = ReadonlyMap<CommentId, CommentId | null>;
/** What reads the answers; null where an answer is none of the kind. */
export type ParentsReaders = Record<ParentsAddress['platform'], (answer: unknown) => Parents | null>;
/** Null where the blog answers with something else, as many do that keep their interface shut. Throws where it does not answer. */
export type AskParents = (
  address: ParentsAddress,
  page: number,
  window: Window,
  signal: AbortSignal,
) => Promise<Parents | null>;

const longestAnswerMs = 20_000;
const longestAnswer = 8_000_000;

/** One request, as the page itself would make it. */
export function parentsAsker(readers: ParentsReaders): AskParents {
  return async (address, page, window, signal) => {
    const response = await window.fetch(address.url(page), {
      credentials: 'same-origin',
      mode: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestAnswerMs)]),
    });
    if (!response.ok || !/json/.test(response.headers.get('content-type') ?? '')) return null;
    const text = await response.text();
    if (text.length > longestAnswer) return null;
    return readers[address.platform](parsed(text));
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What some plugin put there instead.
    return null;
  }
}
