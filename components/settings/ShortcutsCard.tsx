import type { Said } from '../hooks/use-said.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { settingsWords } from '../shared/words-settings.ts';

/** What the browser itself answers for us, and where that is changed. Not there where it has no shortcuts. */
export function ShortcutsCard({ said }: { said: Said }) {
  const { shortcuts, change } = useShortcuts();
  if (shortcuts === null) return null;
  return (
    <section class="card">
      <h2>{settingsWords.shortcuts}</h2>
      <p class="muted">{settingsWords.shortcutsMore}</p>
      <ul>
        {shortcuts.map(({ name, keys }) => (
          <li class="setting-row" key={name}>
            <div>{settingsWords.shortcut[name] ?? name}</div>
            {keys === '' ? <span class="muted">{settingsWords.noShortcut}</span> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      <div class="setting-row">
        {change ? (
          <button type="button" class="btn" onClick={() => said.attempt(change)}>
            {settingsWords.changeShortcuts}
          </button>
        ) : (
          <p class="muted">{settingsWords.changeShortcutsByHand}</p>
        )}
      </div>
    </section>
  );
}
