/** The address as an absolute http(s) URL; null for anything else (scripts, mail, broken addresses). */
export function resolveUrl(href: string | null | undefined, baseUrl: string): string | null {
  if (!href?.trim() || /^\s*(?:javascript|mailto|data|about|blob):/i.test(href)) return null;
  const text = href.trim();
  if (!URL.canParse(text, baseUrl)) return null;
  const url = new URL(text, baseUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** What relative addresses in the document are relative to: its own `base`, else the address it was read from. */
export function baseUrlOf(document: Document, pageUrl: string): string {
  return resolveUrl(document.querySelector('base[href]')?.getAttribute('href'), pageUrl) ?? pageUrl;
}
