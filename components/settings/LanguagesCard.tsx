import type { Settings } from '../../utils/settings/settings.ts';
import { cueLanguages } from '../../utils/thread/implied/cue-languages.ts';
import { browserLanguage } from '../hooks/surface.ts';
import { ownLanguage } from '../shared/messages.ts';
import { settingsWords } from '../shared/words-settings.ts';
import { SettingRow } from './SettingRow.tsx';

interface LanguagesCardProps {
  off: readonly string[];
  onChange(changes: Partial<Settings>): void;
}

/** What the interface speaks and why; the languages whose words help to place replies. */
export function LanguagesCard({ off, onChange }: LanguagesCardProps) {
  const browser = browserLanguage();
  const isSame = browser.split('-')[0] === ownLanguage.lang.split('-')[0];
  return (
    <section class="card">
      <h2>{settingsWords.languages}</h2>
      <p class="muted">{settingsWords.speaks(isSame ? null : browser)}</p>
      <h3>{settingsWords.cueLanguages}</h3>
      <p class="muted">{settingsWords.cueLanguagesMore}</p>
      <div class="languages">
        {cueLanguages.map((tag) => (
          <SettingRow
            key={tag}
            title={settingsWords.language(tag)}
            on={!off.includes(tag)}
            onChange={(on) => onChange({ cueLanguagesOff: on ? off.filter((other) => other !== tag) : [...off, tag] })}
          />
        ))}
      </div>
    </section>
  );
}
