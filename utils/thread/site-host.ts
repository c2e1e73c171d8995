/**
 * The host that stands for a site: lower case, without `www.`, and with Blogger's country hosts (`x.blogspot.co.uk`)
 * as the one they stand for. Empty where the address has no host.
 */
export function siteHost(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host.replace(/^www\./, '').replace(/\.blogspot\.(com?\.)?[a-z]{2,3}$/, '.blogspot.com');
}

/** Whether two site hosts are one, or one lies below the other (`m.example.com`, `example.com`). */
export function isSameSite(a: string, b: string): boolean {
  if (a === b) return true;
  return a !== '' && b !== '' && (a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}
