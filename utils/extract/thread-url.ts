import { blogspotHost, siteHost } from '../thread/site-host.ts';

/** Query parameters that say how a reader came, not what is shown. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_.*|vero_.*|pk_.*|mtm_.*|matomo_.*|wt_.*|at_.*|spref|ref_src|ref_url|fb_.*|xtor|cmpid|ncid|sr_share|share|nb|like_comment|_wpnonce|__s|s_kwcid|phpsessid|sid|jsessionid)$/i;
/** Parameters that choose a part or a dress of the same post. */
const dress =
  /^(?:cpage|commentpage|showcomment|replytocom|unapproved|moderation-hash|m|amp|amp_.*|noamp|print|zx|google_editors_picks|nonamp|outputtype|comment_?page|cid|comment_?id)$/i;

/** The post's address: without fragment, tracking and comment-page parts. Unparsable text comes back as it is. */
export function cleanUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of parameterNames(url.search)) {
    const value = url.searchParams.get(name) ?? '';
    // "m" and "amp" are only a dress with the values that mean it: a blog may use them for more.
    if (tracking.test(name)) url.searchParams.delete(name);
    else if (dress.test(name) && (!/^m$/i.test(name) || /^[01]?$/.test(value))) url.searchParams.delete(name);
  }
  url.hostname = blogspotHost(url.hostname);
  url.pathname = url.pathname
    .replace(/\/comment-page-\d+(?=\/|$)/i, '')
    .replace(/\/amp\/?$/i, (end) => (end.endsWith('/') ? '/' : ''))
    .replace(/^$/, '/');
  return url.href;
}

/** Read by hand: what `keys()` answers can't be iterated in the content scripts of Firefox, and Chrome calls nobody back on pages whose scripts are off. */
function parameterNames(search: string): string[] {
  const names = search.slice(1).split('&').filter(Boolean);
  return names.map((pair) => {
    const name = (pair.split('=')[0] ?? '').replaceAll('+', ' ');
    try {
      return decodeURIComponent(name);
    } catch {
      // A stray "%" is no code: the name stays as it is written, and is none of those that are known.
      return name;
    }
  });
}

/** What is the same for all addresses of one post: `blog.example/2020/05/a-post`, without scheme, `www.` and trailing slash. */
export function urlIdentity(address: string): string {
  const clean = cleanUrl(address);
  if (!URL.canParse(clean)) return clean;
  const url = new URL(clean);
  url.searchParams.sort();
  const path = url.pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '');
  const port = url.port ? `:${url.port}` : '';
  return `${siteHost(url.href)}${port}${path}${url.search}`;
}

/** Whether the address is a comment's own page, on the way to its place in the post: `/comment/12#comment-12`. It does not say which post that is. */
export function isCommentAddress(address: string): boolean {
  return /\/(\d+)\/?(?:\?[^#]*)?#(?:[a-z]+[-_]?)*\1$/i.test(address);
}

/**
 * The post's address as the page itself names it, where that can be believed: of the same site, and not its home page;
 * else the address it was read from.
 */
export function canonicalUrl(document: Document, pageUrl: string): string {
  const href = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? '';
  if (href && URL.canParse(href, pageUrl) && URL.canParse(pageUrl)) {
    const canonical = new URL(href, pageUrl);
    const page = new URL(pageUrl);
    const isHome = /^\/(?:index\.(?:html?|php))?$/.test(canonical.pathname) && canonical.search === '';
    const isWeb = /^https?:$/.test(canonical.protocol);
    if (
      isWeb &&
      siteHost(canonical.href) === siteHost(page.href) &&
      (!isHome || (page.pathname === canonical.pathname && page.search === ''))
    )
      return cleanUrl(canonical.href);
  }
  return cleanUrl(pageUrl);
}
