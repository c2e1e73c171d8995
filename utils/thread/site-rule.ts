/** What the reader said of a place on a site's pages, where we were wrong. */
export interface SiteRule {
  /** Where the comments are, or a place that holds none. */
  kind: 'comments' | 'not-comments';
  /** Each names the place, the surest first. The first that is on a page holds there; the others are for pages built otherwise. */
  selectors: string[];
}

/** All that was said of one site; `host` is its `siteHost`. */
export interface RuledSite {
  host: string;
  rules: SiteRule[];
}

/** With one more, last; what was said of the very same place before no longer holds. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  return [...rules.filter((other) => !isSamePlace(other, rule)), rule];
}

export function withoutRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  return rules.filter((other) => other.kind !== rule.kind || !isSamePlace(other, rule));
}

export function isSamePlace(a: SiteRule, b: SiteRule): boolean {
  return a.selectors.join() === b.selectors.join();
}
