/** The address as an absolute http(s) URL; null for anything else (scripts, mail, broken addresses). */
export function resolveUrl(href: string | null | undefined, baseUrl: string): string | null {
  const text = href?.trim();
  if (!text) return null;
  // Whole addresses are most of them, and are taken as they stand.
  if (/^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][^\s<>"\\]*)?$/i.test(text)) return text;
  if (!URL.canParse(text, baseUrl)) return null;
  const url = new URL(text, baseUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** What relative addresses in the document are relative to: its own `base`, else the address it was read from. */
export function baseUrlOf(document: Document, pageUrl: string): string {
  return resolveUrl(document.querySelector('base[href]')?.getAttribute('href'), pageUrl) ?? pageUrl;
}
