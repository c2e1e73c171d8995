import type { Settings } from '../../utils/settings/settings.ts';
import { useNotifications } from '../hooks/use-notifications.ts';
import type { Said } from '../hooks/use-said.ts';
import { followWords } from '../shared/words-follow.ts';
import { popupWords } from '../shared/words-popup.ts';
import { SettingRow } from './SettingRow.tsx';

interface FollowingCardProps {
  settings: Settings;
  said: Said;
  save(changes: Partial<Settings>): Promise<void>;
}

/** The browser is asked for notifications where they are switched on, and not before. */
export function FollowingCard({ settings, said, save }: FollowingCardProps) {
  const { isAllowed, request } = useNotifications();
  const change = (notify: boolean) =>
    said.attempt(async () => {
      if (notify && !(await request())) said.say(popupWords.notGranted);
      else await save({ notify });
    });
  return (
    <section class="card">
      <h2>{popupWords.following}</h2>
      <SettingRow
        title={followWords.notify}
        more={followWords.notifyMore}
        on={settings.notify && isAllowed === true}
        onChange={change}
      />
    </section>
  );
}
