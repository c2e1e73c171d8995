import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Protocol } from '../../../utils/messaging/protocol.ts';
import type { MutedSite, SiteChoice } from '../../../utils/settings/kept.ts';
import { defaultSettings, type Settings } from '../../../utils/settings/settings.ts';
import type { RuledSite } from '../../../utils/thread/site-rule.ts';

/** What a background would have kept of the settings. */
export interface KeptSettings {
  settings: Settings;
  rules: RuledSite[];
  muted: MutedSite[];
  sites: SiteChoice[];
  forgotten: number;
}

export function nothingKept(): KeptSettings {
  return { settings: defaultSettings, rules: [], muted: [], sites: [], forgotten: 0 };
}

/** Answers for `fakeBackground`, from what is kept and into it. */
export function settingsAnswers(kept: KeptSettings = nothingKept()): Partial<Protocol> {
  const choose = (host: string, choice: Partial<SiteChoice>) => {
    const before = kept.sites.find((site) => site.host === host) ?? { host, rebuild: null, implied: null };
    const others = kept.sites.filter((site) => site.host !== host);
    const site = { ...before, ...choice };
    kept.sites = site.rebuild === null && site.implied === null ? others : [...others, site];
  };
  return {
    loadSettings: () => kept.settings,
    saveSettings(changes) {
      kept.settings = { ...kept.settings, ...changes };
      return kept.settings;
    },
    listRules: () => kept.rules,
    removeRule(host) {
      kept.rules = kept.rules.filter((site) => site.host !== host);
    },
    addRules(sites) {
      kept.rules = [...kept.rules, ...sites];
    },
    importRules(text) {
      if (text !== 'rules') return { refused: 'notOurs' };
      kept.rules = [{ host: 'plot.example', rules: [{ kind: 'comments', selectors: ['div.talk'] }] }];
      return { added: 1 };
    },
    listMuted: () => kept.muted,
    saveMuted(host, author, muted) {
      kept.muted = muted ? [{ host, authors: [author] }] : kept.muted.filter((site) => site.host !== host);
    },
    listSites: () => kept.sites,
    saveSite: (host, rebuild) => choose(host, { rebuild }),
    saveImplied: (host, implied) => choose(host, { implied }),
    countStored: () => ({ threads: 9, comments: 1204, bookmarks: 1 }),
    forgetEverything() {
      kept.forgotten += 1;
    },
  };
}

/** The browser's language, its shortcuts, and whether it keeps what is stored. */
export function fakeBrowserWords({ language = 'en-GB', isLasting = false } = {}): void {
  fakeBrowser.i18n.getUILanguage = () => language;
  fakeBrowser.commands.getAll = (async () => [
    { name: '_execute_action', shortcut: 'Alt+Shift+U' },
    { name: 'next-unread', shortcut: '' },
  ]) as never;
  const storage = {
    estimate: async () => ({ usage: 48_200 }),
    persisted: async () => isLasting,
    persist: vi.fn(async () => true),
  };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
}
