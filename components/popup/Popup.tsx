import { useState } from 'preact/hooks';
import { libraryUrl, openTab } from '../hooks/surface.ts';
import { useFollowing } from '../hooks/use-following.ts';
import { useSaid } from '../hooks/use-said.ts';
import { useTabStatus } from '../hooks/use-tab-status.ts';
import { useThreads } from '../hooks/use-threads.ts';
import { Icon } from '../shared/Icon.tsx';
import { SaidToast } from '../shared/SaidToast.tsx';
import { words } from '../shared/words.ts';
import { popupWords } from '../shared/words-popup.ts';
import { BookmarksPanel } from './BookmarksPanel.tsx';
import { FollowingPanel } from './FollowingPanel.tsx';
import { followingStatus } from './following-status.ts';
import { pageStatus } from './page-status.ts';
import { type Tab, Tabs } from './Tabs.tsx';
import { ThisPage } from './ThisPage.tsx';
import './Popup.css';

type Section = 'page' | 'following' | 'bookmarks';

/** Hangs from the toolbar button, 380 × 560; in a tab of its own it fills the width. */
export function Popup() {
  const [section, setSection] = useState<Section>(sectionInAddress);
  const [bookmarkStatus, setBookmarkStatus] = useState('');
  const tab = useTabStatus();
  const threads = useThreads(section === 'following');
  const following = useFollowing();
  const said = useSaid();

  const followed = threads.threads?.filter(({ follow }) => follow) ?? [];
  const newComments = threads.newFollowed;
  const page = tab.status?.state === 'tree' && tab.status.kept ? { ...tab.status.summary, ...tab.status.kept } : null;
  const followPage = (follow: boolean) => {
    if (!page) return;
    if (follow) said.attempt(() => following.follow(page).then(tab.again));
    else said.attemptRemoval(words.stoppedFollowing(page.title), () => following.stop(page.key));
  };
  const tabs: Tab<Section>[] = [
    { name: 'page', title: popupWords.thisPage },
    { name: 'following', title: popupWords.following, ...(newComments > 0 ? { count: words.new(newComments) } : {}) },
    { name: 'bookmarks', title: popupWords.bookmarks },
  ];
  const status = {
    page: pageStatus(tab.status, Date.now()),
    following: followingStatus(followed, threads.inAll ?? 0, Date.now()),
    bookmarks: bookmarkStatus,
  }[section];

  return (
    <main class="popup">
      <h1 class="spoken">{popupWords.name}</h1>
      <Tabs
        tabs={tabs}
        selected={section}
        onSelect={(name) => setSection(name)}
        end={
          <button
            type="button"
            class="icon-btn"
            aria-label={popupWords.settings}
            onClick={() => said.attempt(() => openTab(libraryUrl('settings')))}
          >
            <Icon name="settings" />
          </button>
        }
      >
        {section === 'page' && <ThisPage tab={tab} following={following} said={said} onFollow={followPage} />}
        {section === 'following' && (
          <FollowingPanel
            threads={threads}
            following={following}
            said={said}
            onFollowPage={page && !page.follow ? () => followPage(true) : null}
          />
        )}
        {section === 'bookmarks' && <BookmarksPanel said={said} onStatus={setBookmarkStatus} />}
      </Tabs>
      <SaidToast said={said} />
      <footer>
        <span role="status">{status}</span>
        <a
          href={libraryUrl(section === 'bookmarks' ? 'bookmarks' : 'threads')}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => {
            event.preventDefault();
            said.attempt(() => openTab(event.currentTarget.href));
          }}
        >
          {popupWords.openLibrary}
        </a>
      </footer>
    </main>
  );
}

/** The popup can be opened at a section: `popup.html#bookmarks`. */
function sectionInAddress(): Section {
  const named = location.hash.slice(1);
  return named === 'following' || named === 'bookmarks' ? named : 'page';
}
