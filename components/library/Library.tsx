import { useEffect } from 'preact/hooks';
import { DataSection } from '../data/DataSection.tsx';
import { useBookmarks } from '../hooks/use-bookmarks.ts';
import { useHash } from '../hooks/use-hash.ts';
import { useSaid } from '../hooks/use-said.ts';
import { useThreads } from '../hooks/use-threads.ts';
import { SettingsSection } from '../settings/SettingsSection.tsx';
import { SaidToast } from '../shared/SaidToast.tsx';
import { libraryWords } from '../shared/words-library.ts';
import { BookmarksSection } from './BookmarksSection.tsx';
import { readRoute } from './route.ts';
import { SideBar } from './SideBar.tsx';
import { ThreadsSection } from './ThreadsSection.tsx';
import './Library.css';

/** All that Understory keeps, in a tab of its own. The address says which section. */
export function Library() {
  const route = readRoute(useHash());
  const threads = useThreads();
  const all = useBookmarks('');
  const said = useSaid();
  const title = libraryWords[route.section];
  useEffect(() => {
    document.title = `${title} · ${libraryWords.title}`;
  }, [title]);

  return (
    <div class="own-library">
      <SideBar route={route} threads={threads.threads} bookmarks={all.inAll} />
      <main tabIndex={-1}>
        {route.section === 'threads' && <ThreadsSection threads={threads} site={route.site} said={said} />}
        {route.section === 'bookmarks' && (
          <BookmarksSection key={route.query} all={all} searched={route.query} said={said} />
        )}
        {route.section === 'data' && <DataSection bookmarks={all.bookmarks} said={said} />}
        {route.section === 'settings' && <SettingsSection said={said} />}
      </main>
      <SaidToast said={said} />
    </div>
  );
}
