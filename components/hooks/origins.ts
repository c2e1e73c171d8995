/** What to ask for to read every blog. */
export const everySite = ['http://*/*', 'https://*/*'];

/**
 * The match patterns of one host ("blog.example", "localhost:8080"), a scheme each: browsers grant only what one
 * declared pattern covers. A port is left out: patterns cover all of a host's ports, and Firefox refuses one.
 */
export function originsOf(host: string): string[] {
  const name = hostNameOf(host);
  return [`http://${name}/*`, `https://${name}/*`];
}

/** Whether the granted match patterns let us read every site. */
export function coverEverySite(origins: readonly string[]): boolean {
  return schemesCovered(origins, (pattern) => pattern === '*');
}

/** Whether the granted match patterns let us read the host, by http and https. */
export function coverHost(origins: readonly string[], host: string): boolean {
  const name = hostNameOf(host);
  return schemesCovered(origins, (pattern) => {
    if (pattern === '*' || pattern === name) return true;
    return pattern.startsWith('*.') && (name === pattern.slice(2) || name.endsWith(pattern.slice(1)));
  });
}

export interface GrantedSite {
  /** "blog.example"; "*.blog.example" where its subdomains are granted too; "*" for every site. */
  host: string;
  /** The patterns that grant it: what to take back. */
  origins: string[];
}

/** The sites that were granted, in the order of their names, every site first. */
export function sitesOf(origins: readonly string[]): GrantedSite[] {
  const byHost = new Map<string, string[]>();
  for (const origin of origins) {
    const host = parse(origin)?.host;
    if (host !== undefined) byHost.set(host, [...(byHost.get(host) ?? []), origin]);
  }
  return [...byHost]
    .map(([host, granted]) => ({ host, origins: granted }))
    .sort((a, b) => (a.host === '*' ? -1 : b.host === '*' ? 1 : a.host.localeCompare(b.host)));
}

function schemesCovered(origins: readonly string[], hostFits: (pattern: string) => boolean): boolean {
  const schemes = new Set<string>();
  for (const origin of origins) {
    const pattern = parse(origin);
    if (pattern && hostFits(pattern.host)) for (const scheme of pattern.schemes) schemes.add(scheme);
  }
  return schemes.has('http') && schemes.has('https');
}

function parse(origin: string): { schemes: string[]; host: string } | null {
  if (origin === '<all_urls>') return { schemes: ['http', 'https'], host: '*' };
  const [, scheme, host] = origin.match(/^(\*|https?):\/\/([^/]+)\//) ?? [];
  if (scheme === undefined || host === undefined) return null;
  return { schemes: scheme === '*' ? ['http', 'https'] : [scheme], host: hostNameOf(host) };
}

function hostNameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}
