import { defaultSettings, type Settings } from '../../settings/settings.ts';
import { withRule } from '../../thread/site-rule.ts';
import type { SiteRecord, StoredSettings } from '../schema.ts';

/** What was said last, where one says nothing what the other said; rules and muted authors of both. */
export function mergeSites(present: SiteRecord | undefined, other: SiteRecord): SiteRecord {
  if (!present) return other;
  const [older, newer] = present.changedAt >= other.changedAt ? [other, present] : [present, other];
  return {
    host: present.host,
    rebuild: newer.rebuild ?? older.rebuild,
    implied: newer.implied ?? older.implied,
    rules: newer.rules.reduce(withRule, older.rules),
    muted: [...older.muted.filter((author) => !newer.muted.includes(author)), ...newer.muted],
    changedAt: newer.changedAt,
  };
}

/** Of each setting what was chosen last; what was chosen here stays where that is not known. */
export function mergeSettings(present: StoredSettings | undefined, other: StoredSettings): StoredSettings {
  if (!present) return other;
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  const newer = names.filter(
    (name) =>
      other[name] !== undefined &&
      (present[name] === undefined || (other.changedAt[name] ?? 0) > (present.changedAt[name] ?? 0)),
  );
  const pick = (from: object) => Object.fromEntries(Object.entries(from).filter(([name]) => isIn(newer, name)));
  return { ...present, ...pick(other), changedAt: { ...present.changedAt, ...pick(other.changedAt) } };
}

function isIn(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
