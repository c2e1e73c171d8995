/** Which section the library shows; threads of one blog only where `site` is not null. */
export type Route =
  | { section: 'threads'; site: string | null }
  | { section: 'bookmarks' }
  | { section: 'data' }
  | { section: 'settings' };

/** Reads the decoded part of the address after "#". Anything unknown is all threads. */
export function readRoute(hash: string): Route {
  if (hash === 'bookmarks' || hash === 'data' || hash === 'settings') return { section: hash };
  return { section: 'threads', site: hash.startsWith('threads/') ? hash.slice('threads/'.length) : null };
}

/** The link to the threads of one blog. */
export function siteLink(site: string): string {
  return `#threads/${encodeURIComponent(site)}`;
}
