import type { ThreadKey } from '../thread/comment.ts';
import { threadKey } from './thread-key.ts';

/** Of an entry at `maud.journals.example/123.html` or `users.journals.example/maud/123.html`; null of any other address. */
export function journalKey(system: string, url: string): ThreadKey | null {
  const [, host, path, entry] = /^https?:\/\/([\w-]+)\.[^/]+\/(?:([\w-]+)\/)?(\d+)\.html/.exec(url) ?? [];
  return threadKey(system, path ?? host, entry);
}
