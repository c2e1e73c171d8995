import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface Shortcut {
  name: string;
  /** As the browser writes it; empty where none is set. */
  keys: string;
}

export interface Shortcuts {
  /** Null until known, and where the browser has none (Firefox for Android). */
  shortcuts: Shortcut[] | null;
  /** Opens the browser's own page for them; null where it can only be gone to by hand. */
  change: (() => Promise<void>) | null;
}

/** The shortcuts of ours that the browser keeps, as they are set there, looked at again whenever one comes back. */
export function useShortcuts(): Shortcuts {
  const [shortcuts, setShortcuts] = useState<Shortcut[] | null>(null);
  useEffect(() => {
    let mounted = true;
    const look = async () => {
      const commands = (await browser.commands?.getAll()) ?? null;
      if (mounted) setShortcuts(commands?.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut })) ?? null);
    };
    void look();
    window.addEventListener('focus', look);
    return () => {
      mounted = false;
      window.removeEventListener('focus', look);
    };
  }, []);
  return { shortcuts, change: wayToChange() };
}

function wayToChange(): Shortcuts['change'] {
  // Firefox's own; not in the types that are shared with Chrome.
  const { openShortcutSettings } = (browser.commands ?? {}) as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return () => openShortcutSettings();
  if (!browser.runtime.getURL('/').startsWith('chrome-extension:')) return null;
  return async () => {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  };
}
