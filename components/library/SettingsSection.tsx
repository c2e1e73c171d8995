import { useId } from 'preact/hooks';
import type { Settings } from '../../utils/settings/settings.ts';
import type { Said } from '../hooks/use-said.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { Failed } from '../shared/Failed.tsx';
import { libraryWords } from '../shared/words-library.ts';
import { RulesCard } from './RulesCard.tsx';
import { SectionHead } from './SectionHead.tsx';
import { SettingRow } from './SettingRow.tsx';
import { SitesCard } from './SitesCard.tsx';
import './SettingsSection.css';

const fewestLimit = { least: 1, most: 100 };

/** Every change is kept at once. */
export function SettingsSection({ said }: { said: Said }) {
  const { settings, failure, again, save } = useSettings();
  const change = (changes: Partial<Settings>) => said.attempt(() => save(changes));
  return (
    <section class="settings-section">
      <SectionHead title={libraryWords.settings} />
      {failure && <Failed failure={failure} again={again} />}
      {settings !== null && (
        <section class="card">
          <h2>{libraryWords.reading}</h2>
          <SettingRow
            title={libraryWords.markWhileReading}
            more={libraryWords.markWhileReadingMore}
            on={settings.markWhileReading}
            onChange={(markWhileReading) => change({ markWhileReading })}
          />
          <SettingRow title={libraryWords.dimRead} on={settings.dimRead} onChange={(dimRead) => change({ dimRead })} />
          <SettingRow
            title={libraryWords.keys}
            more={libraryWords.keysMore}
            on={settings.keys}
            onChange={(keys) => change({ keys })}
          />
          <SettingRow
            title={libraryWords.implied}
            more={libraryWords.impliedMore}
            on={settings.implied}
            onChange={(implied) => change({ implied })}
          />
          <Fewest value={settings.fewestComments} onChange={(fewestComments) => change({ fewestComments })} />
        </section>
      )}
      <SitesCard said={said} />
      <RulesCard said={said} />
    </section>
  );
}

function Fewest({ value, onChange }: { value: number; onChange(value: number): void }) {
  const id = useId();
  return (
    <div class="setting-row">
      <div>
        <label for={id}>{libraryWords.fewest}</label>
        <p class="muted">{libraryWords.fewestMore}</p>
      </div>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={fewestLimit.least}
        max={fewestLimit.most}
        value={value}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          const wanted = Math.round(Math.min(fewestLimit.most, Math.max(fewestLimit.least, typed)));
          // Not a number: what held before goes on to hold, and is shown again.
          event.currentTarget.value = String(Number.isNaN(wanted) ? value : wanted);
          if (!Number.isNaN(wanted) && wanted !== value) onChange(wanted);
        }}
      />
    </div>
  );
}
