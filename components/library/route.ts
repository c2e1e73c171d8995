/** Which section the library shows; threads of one blog only where `site` is not null, bookmarks searched for `query`. */
export type Route =
  | { section: 'threads'; site: string | null }
  | { section: 'bookmarks'; query: string }
  | { section: 'data' }
  | { section: 'settings' };

/** Reads the decoded part of the address after "#". Anything unknown is all threads. */
export function readRoute(hash: string): Route {
  if (hash === 'data' || hash === 'settings') return { section: hash };
  if (hash === 'bookmarks') return { section: hash, query: '' };
  const [section] = hash.split('/', 1);
  const rest = hash.slice((section?.length ?? 0) + 1);
  if (section === 'bookmarks') return { section, query: rest };
  return { section: 'threads', site: section === 'threads' && rest !== '' ? rest : null };
}

/** The link to the threads of one blog. */
export function siteLink(site: string): string {
  return `#threads/${encodeURIComponent(site)}`;
}
