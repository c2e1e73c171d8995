import type { SiteRule } from '../thread/site-rule.ts';

/** What was said of the site, as it stands on this page. */
export interface RuledPlaces {
  /** Places that hold no comments. */
  leftOut: ReadonlySet<Element>;
  /** Selectors of those places. */
  leftOutBy: readonly string[];
  /** Where the comments are. */
  pointedAt: Element[];
}

export function findRuledPlaces(document: Document, rules: readonly SiteRule[]): RuledPlaces {
  const leftOut = new Set<Element>();
  const leftOutBy: string[] = [];
  const pointedAt: Element[] = [];
  for (const { kind, selectors } of rules) {
    for (const selector of selectors) {
      const elements = allThatMatch(document, selector);
      if (elements.length === 0) continue;
      if (kind === 'comments') pointedAt.push(...elements);
      else {
        leftOutBy.push(selector);
        for (const element of elements) leftOut.add(element);
      }
      break;
    }
  }
  return { leftOut, leftOutBy, pointedAt };
}

function allThatMatch(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    // Rules can come from a file that was written by hand; one that is no selector names nothing.
    return [];
  }
}
