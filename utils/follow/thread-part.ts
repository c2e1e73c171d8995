import type { ThreadKey } from '../thread/comment.ts';

/** The last part of a thread's key, where it is one of this system; else null. */
export function postOfKey(key: ThreadKey, system: string): string | null {
  return key.startsWith(`${system}:`) ? key.slice(key.lastIndexOf(':') + 1) : null;
}

/** An address beside the post's; null where the post has none that can be asked. */
export function besidePost(postUrl: string, path: string, parameters: Record<string, string> = {}): string | null {
  if (!/^https?:/.test(postUrl) || !URL.canParse(path, postUrl)) return null;
  const url = new URL(path, postUrl);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
