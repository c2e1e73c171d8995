import type { ThreadKey } from '../thread/comment.ts';
import { siteHost } from '../thread/site-host.ts';
import type { Page } from './platform.ts';

/** `system:part:part`; null where a part is missing. */
export function threadKey(system: string, ...parts: (string | null | undefined)[]): ThreadKey | null {
  return parts.every(Boolean) ? ([system, ...parts].join(':') as ThreadKey) : null;
}

/** `system:host:id`, for systems that name their posts by site; null where the page names none. */
export function hostKey(system: string, { url }: Page, id: string | null | undefined): ThreadKey | null {
  return threadKey(system, siteHost(url), id);
}
