import type { RuledSite, SiteRule } from '../thread/site-rule.ts';

/** The part of `Protocol` that is about where we are wrong. */
export interface RuleProtocol {
  /** The reader says that we are wrong: brings what helps with that into the sender's frame. Answers, once that has run, whether the browser let it. */
  pointerWanted(): boolean;
  /** What the reader said of a place on this site's pages. Open pages of the site follow at once. Answers whether it is kept: in private windows it is not. */
  addRule(rule: SiteRule): boolean;
  takeBackRule(rule: SiteRule): void;

  /** Lets the reader show in the tab where its page has the comments. */
  pointInTab(tabId: number): void;
  /** What was said of places on sites' pages, by site. */
  listRules(): RuledSite[];
  /** Adds what is not there yet. */
  addRules(sites: RuledSite[]): void;
  removeRule(host: string, rule: SiteRule): void;
  /** All rules as the text of a file (see `utils/sites/rules-file.ts`). */
  exportRules(): string;
  /** Adds the rules of such a file to those that are there. */
  importRules(text: string): RulesImport;
}

/** `notOurs`: another kind of file. `newer`: of a later version of Understory. `damaged`: not all of it can be used, so nothing was. */
export type RulesImport = { added: number } | { refused: 'notOurs' | 'newer' | 'damaged' };
