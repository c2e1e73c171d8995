import type { SiteChoice, StoredCounts } from '../settings/kept.ts';

/** The part of `Protocol` that only the settings ask. */
export interface SettingsProtocol {
  /** The sites of which something was said that differs from the general settings, by their names. */
  listSites(): SiteChoice[];
  countStored(): StoredCounts;
  /** Everything is as at install, open pages too. Only the access to sites stays: that is the browser's. */
  forgetEverything(): void;
}
