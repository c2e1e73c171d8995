import type { ThreadKey } from '../thread/comment.ts';

/** `system:part:part`; null where a part is missing. */
export function threadKey(system: string, ...parts: (string | null | undefined)[]): ThreadKey | null {
  return parts.every(Boolean) ? ([system, ...parts].join(':') as ThreadKey) : null;
}
