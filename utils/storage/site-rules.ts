import { isSamePlace, type RuledSite, type SiteRule, withoutRule, withRule } from '../thread/site-rule.ts';
import type { Database } from './open.ts';
import { unsaid } from './settings.ts';

/** What was said of places on a site's pages (`siteHost`). */
export async function loadRules(db: Database, host: string): Promise<SiteRule[]> {
  return (await db.get('sites', host))?.rules ?? [];
}

/** The sites of which something was said, in the order of their names. */
export async function listRules(db: Database): Promise<RuledSite[]> {
  const sites = await db.getAll('sites');
  return sites.filter(({ rules }) => rules.length > 0).map(({ host, rules }) => ({ host, rules }));
}

/** Adds what is not there yet, all of it or nothing. Answers how many rules that were. */
export async function addRules(db: Database, sites: readonly RuledSite[], now: number): Promise<number> {
  const tx = db.transaction('sites', 'readwrite');
  let added = 0;
  for (const { host, rules } of sites) {
    const before = (await tx.store.get(host)) ?? unsaid(host);
    let after = before.rules;
    for (const rule of rules) {
      if (after.some((other) => other.kind === rule.kind && isSamePlace(other, rule))) continue;
      after = withRule(after, rule);
      added++;
    }
    if (after !== before.rules) await tx.store.put({ ...before, rules: after, changedAt: now });
  }
  await tx.done;
  return added;
}

export async function removeRule(db: Database, host: string, rule: SiteRule, now: number): Promise<void> {
  const tx = db.transaction('sites', 'readwrite');
  const before = await tx.store.get(host);
  if (before) await tx.store.put({ ...before, rules: withoutRule(before.rules, rule), changedAt: now });
  await tx.done;
}
