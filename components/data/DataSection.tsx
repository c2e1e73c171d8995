import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { useBackup } from '../hooks/use-backup.ts';
import { useFeeds } from '../hooks/use-feeds.ts';
import type { Said } from '../hooks/use-said.ts';
import { SectionHead } from '../library/SectionHead.tsx';
import { StorageCard } from '../settings/StorageCard.tsx';
import { Failed } from '../shared/Failed.tsx';
import { backupWords } from '../shared/words-backup.ts';
import { libraryWords } from '../shared/words-library.ts';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';
import '../settings/SettingsSection.css';
import './DataSection.css';

/** What is kept, out in a file and in again, and the way to be rid of it. `bookmarks`: null until known. */
export function DataSection({ bookmarks, said }: { bookmarks: Bookmark[] | null; said: Said }) {
  const backup = useBackup();
  const feeds = useFeeds();
  return (
    <section class="settings-section data-section">
      <SectionHead title={libraryWords.data} more={backupWords.intro} />
      {backup.failure && <Failed failure={backup.failure} again={backup.again} />}
      {backup.contents !== null && (
        <ExportCard
          contents={backup.contents}
          bookmarks={bookmarks ?? []}
          feeds={feeds}
          write={backup.write}
          said={said}
        />
      )}
      <ImportCard preview={backup.preview} read={backup.read} said={said} />
      <StorageCard said={said} />
    </section>
  );
}
