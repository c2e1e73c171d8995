/**
 * The host that stands for a site: lower case, without `www.` (or `www2.`), and with Blogger's country hosts as the one
 * they stand for. Empty where the address has no host.
 */
export function siteHost(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return blogspotHost(host.replace(/\.$/, '')).replace(/^www\d?\./, '');
}

/** `x.blogspot.co.uk` and its like as `x.blogspot.com`, to which Blogger sends everybody; other hosts as they are. */
export function blogspotHost(host: string): string {
  return host.replace(/\.blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$/, '.blogspot.com');
}

/** Whether two site hosts are one, or one lies below the other (`m.example.com`, `example.com`). */
export function isSameSite(a: string, b: string): boolean {
  if (a === b) return true;
  return a !== '' && b !== '' && (a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}

/** Labels under which sites show the same pages in another dress. */
const dresses = ['old', 'new', 'm', 'mobile', 'sh'];

/** The other hosts on which a site (`siteHost`) may show the same pages: `old.example.com` and `m.example.com` for `example.com`, and back. */
export function siblingHosts(host: string): string[] {
  const first = host.split('.')[0] ?? '';
  const rest = host.slice(first.length + 1);
  const bare = dresses.includes(first) && rest.includes('.') ? rest : host;
  return [bare, ...dresses.map((dress) => `${dress}.${bare}`)].filter((one) => one !== host);
}
