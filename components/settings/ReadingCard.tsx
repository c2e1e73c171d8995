import { useId } from 'preact/hooks';
import { fewestLimit, type Settings } from '../../utils/settings/settings.ts';
import { libraryWords } from '../shared/words-library.ts';
import { SettingRow } from './SettingRow.tsx';

interface ReadingCardProps {
  settings: Settings;
  onChange(changes: Partial<Settings>): void;
}

export function ReadingCard({ settings, onChange }: ReadingCardProps) {
  return (
    <section class="card">
      <h2>{libraryWords.reading}</h2>
      <SettingRow
        title={libraryWords.markWhileReading}
        more={libraryWords.markWhileReadingMore}
        on={settings.markWhileReading}
        onChange={(markWhileReading) => onChange({ markWhileReading })}
      />
      <SettingRow title={libraryWords.dimRead} on={settings.dimRead} onChange={(dimRead) => onChange({ dimRead })} />
      <SettingRow
        title={libraryWords.implied}
        more={libraryWords.impliedMore}
        on={settings.implied}
        onChange={(implied) => onChange({ implied })}
      />
      <Fewest value={settings.fewestComments} onChange={(fewestComments) => onChange({ fewestComments })} />
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
