const linkSchemes = new Set(['http:', 'https:', 'mailto:']);
const targets = new Set(['_blank', '_self', '_parent', '_top']);

/** The address made absolute; null where it is none that a comment should lead to. */
export function linkAddress(value: string | null, base: string): string | null {
  const url = parse(value, base);
  return url && linkSchemes.has(url.protocol) ? url.href : null;
}

/** Null where it is none that an image may come from. Pictures in the address itself never run scripts inside `img`. */
export function imageAddress(value: string | null, base: string): string | null {
  const url = parse(value, base);
  if (!url) return null;
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.href;
  return /^data:image\/(?:png|gif|jpeg|jpg|webp|avif|bmp|x-icon|svg\+xml)[;,]/i.test(url.href) ? url.href : null;
}

function parse(value: string | null, base: string): URL | null {
  if (!value) return null;
  const address = value.trim();
  return address !== '' && URL.canParse(address, base) ? new URL(address, base) : null;
}

export function dressLink(link: HTMLElement, href: string, target: string | null): void {
  link.setAttribute('href', href);
  link.setAttribute('rel', 'noopener nofollow ugc');
  const named = target?.toLowerCase() ?? '';
  if (targets.has(named)) link.setAttribute('target', named);
}

/** A link's words for something shown only on its own page: its title, else where it leads, without what only machines read. */
export function embedLabel(title: string | null, href: string): string {
  const named = title?.replace(/\s+/g, ' ').trim();
  if (named) return named.slice(0, 120);
  const url = new URL(href);
  const place = url.protocol === 'mailto:' ? href : `${url.hostname.replace(/^www\./, '')}${url.pathname}`;
  return place.length > 60 ? `${place.slice(0, 59)}…` : place.replace(/\/$/, '');
}
