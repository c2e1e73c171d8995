import type { SiteChoice, StoredCounts } from '../settings/kept.ts';
import type { Settings } from '../settings/settings.ts';

/** The part of `Protocol` that is about what was chosen, and what is kept. */
export interface SettingsProtocol {
  loadSettings(): Settings;
  saveSettings(changes: Partial<Settings>): Settings;
  /** Whether comments are rebuilt on this host. Stored per host, over the general setting; null takes back what was said. */
  saveSite(host: string, rebuild: boolean | null): void;
  /** Whether replies are placed by their wording on this host. As `saveSite`. */
  saveImplied(host: string, implied: boolean | null): void;
  /** The sites of which something was said that differs from the general settings, by their names. */
  listSites(): SiteChoice[];
  countStored(): StoredCounts;
  /** Everything is as at install, open pages too. Only the access to sites stays: that is the browser's. */
  forgetEverything(): void;
}
