import { type KeyChanges, keyActions, keysInForce, withKey } from '../../utils/settings/keys.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { Said } from '../hooks/use-said.ts';
import { settingsWords } from '../shared/words-settings.ts';
import { KeyField } from './KeyField.tsx';
import { SettingRow } from './SettingRow.tsx';
import './KeysCard.css';

interface KeysCardProps {
  settings: Settings;
  said: Said;
  save(changes: Partial<Settings>): Promise<void>;
}

/** The reader's keys: all of them on or off, and each by itself. */
export function KeysCard({ settings: { keys: on, keyChanges }, said, save }: KeysCardProps) {
  const keys = keysInForce(keyChanges);
  const change = (changes: KeyChanges) => said.attempt(() => save({ keyChanges: changes }));
  const reset = () =>
    said.attemptRemoval(settingsWords.keysReset, async () => {
      await save({ keyChanges: {} });
      return () => save({ keyChanges });
    });
  return (
    <section class="card">
      <h2>{settingsWords.keys}</h2>
      <SettingRow
        title={settingsWords.singleKeys}
        more={settingsWords.keysMore}
        on={on}
        onChange={(wanted) => said.attempt(() => save({ keys: wanted }))}
      />
      {on && (
        <>
          <ul class="keys">
            {keyActions.map((action) => (
              <KeyField
                key={action}
                action={action}
                keys={keys}
                onChange={(key) => change(withKey(keyChanges, action, key))}
              />
            ))}
          </ul>
          <div class="setting-row">
            <button type="button" class="btn" disabled={Object.keys(keyChanges).length === 0} onClick={reset}>
              {settingsWords.resetKeys}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
