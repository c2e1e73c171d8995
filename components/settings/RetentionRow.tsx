import { useId } from 'preact/hooks';
import { retentionYears, type Settings } from '../../utils/settings/settings.ts';
import { settingsWords } from '../shared/words-settings.ts';

type Years = Settings['forgetAfterYears'];

/** After how long threads that are no longer visited are forgotten. */
export function RetentionRow({ years, onChange }: { years: Years; onChange(years: Years): void }) {
  const id = useId();
  return (
    <div class="setting-row">
      <div>
        <label for={id}>{settingsWords.forgetOld}</label>
        <p class="muted">{settingsWords.forgetOldMore}</p>
      </div>
      <select
        id={id}
        value={String(years)}
        onChange={({ currentTarget }) => {
          const chosen = retentionYears[currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {retentionYears.map((choice) => (
          <option key={choice} value={String(choice)}>
            {settingsWords.forgetAfter(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}
