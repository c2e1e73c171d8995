import type { Settings } from '../../utils/settings/settings.ts';
import type { Said } from '../hooks/use-said.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { SectionHead } from '../library/SectionHead.tsx';
import { Failed } from '../shared/Failed.tsx';
import { backupWords } from '../shared/words-backup.ts';
import { libraryWords } from '../shared/words-library.ts';
import { FollowingCard } from './FollowingCard.tsx';
import { KeysCard } from './KeysCard.tsx';
import { LanguagesCard } from './LanguagesCard.tsx';
import { MutedCard } from './MutedCard.tsx';
import { ReadingCard } from './ReadingCard.tsx';
import { RetentionRow } from './RetentionRow.tsx';
import { RulesCard } from './RulesCard.tsx';
import { ShortcutsCard } from './ShortcutsCard.tsx';
import { SiteChoicesCard } from './SiteChoicesCard.tsx';
import { SitesCard } from './SitesCard.tsx';
import { StorageCard } from './StorageCard.tsx';
import './SettingsSection.css';

/** Every change is kept at once, and shows in open pages. */
export function SettingsSection({ said }: { said: Said }) {
  const { settings, failure, again, save } = useSettings();
  const change = (changes: Partial<Settings>) => said.attempt(() => save(changes));
  return (
    <section class="settings-section">
      <SectionHead title={libraryWords.settings} />
      {failure && <Failed failure={failure} again={again} />}
      {settings !== null && <ReadingCard settings={settings} onChange={change} />}
      {settings !== null && <FollowingCard settings={settings} said={said} save={save} />}
      <SitesCard said={said} />
      <SiteChoicesCard said={said} />
      <RulesCard said={said} />
      <MutedCard said={said} />
      {settings !== null && <KeysCard settings={settings} said={said} save={save} />}
      <ShortcutsCard said={said} />
      {settings !== null && <LanguagesCard off={settings.cueLanguagesOff} onChange={change} />}
      <StorageCard said={said}>
        {settings !== null && (
          <RetentionRow
            years={settings.forgetAfterYears}
            onChange={(forgetAfterYears) => change({ forgetAfterYears })}
          />
        )}
        <div class="setting-row">
          <div>{backupWords.copyMore}</div>
          <a class="btn" href="#data">
            {libraryWords.data}
          </a>
        </div>
      </StorageCard>
    </section>
  );
}
