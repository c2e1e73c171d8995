import type { ThreadSummary } from '../../utils/messaging/protocol.ts';
import { Icon, type IconName } from '../shared/Icon.tsx';
import { Leaf } from '../shared/Leaf.tsx';
import { words } from '../shared/words.ts';
import { libraryWords } from '../shared/words-library.ts';
import { type Route, siteLink } from './route.ts';
import './SideBar.css';

interface SideBarProps {
  route: Route;
  /** Null until known. */
  threads: ThreadSummary[] | null;
  bookmarks: number | null;
}

/** A list of hundreds would be no help: the rest is a search away. */
const mostBlogs = 12;

export function SideBar({ route, threads, bookmarks }: SideBarProps) {
  const blogs = blogsOf(threads ?? []).slice(0, mostBlogs);
  const isAllThreads = route.section === 'threads' && route.site === null;
  return (
    <nav class="side-bar" aria-label={libraryWords.navigation}>
      <p class="brand">
        <Leaf /> {libraryWords.name}
      </p>
      <ul>
        <Place
          href="#threads"
          icon="list"
          title={libraryWords.threads}
          count={threads?.length}
          current={isAllThreads}
        />
        <Place
          href="#bookmarks"
          icon="bookmark"
          title={libraryWords.bookmarks}
          count={bookmarks ?? undefined}
          current={route.section === 'bookmarks'}
        />
        <Place href="#data" icon="export" title={libraryWords.data} current={route.section === 'data'} />
        <Place href="#settings" icon="settings" title={libraryWords.settings} current={route.section === 'settings'} />
      </ul>
      {blogs.length > 0 && (
        <div class="blogs">
          <h2>{libraryWords.blogs}</h2>
          <ul>
            {blogs.map(({ site, newComments }) => (
              <li key={site}>
                <a
                  href={siteLink(site)}
                  aria-current={route.section === 'threads' && route.site === site ? 'page' : undefined}
                >
                  <span class="name" dir="auto">
                    {site}
                  </span>
                  {newComments > 0 && (
                    <span class="count new">
                      <span aria-hidden="true">{words.number(newComments)}</span>
                      <span class="spoken">{words.new(newComments)}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="kept">{words.keptHere}</p>
    </nav>
  );
}

interface PlaceProps {
  href: string;
  icon: IconName;
  title: string;
  count?: number | undefined;
  current: boolean;
}

function Place({ href, icon, title, count, current }: PlaceProps) {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        <Icon name={icon} /> {title}
        {count !== undefined && <span class="count">{words.number(count)}</span>}
      </a>
    </li>
  );
}

/** The blogs of the threads, the ones with the most new comments first, then by last visit. */
function blogsOf(threads: readonly ThreadSummary[]): { site: string; newComments: number }[] {
  const bySite = new Map<string, { site: string; newComments: number; lastVisitAt: number }>();
  for (const { site, counts, lastVisitAt } of threads) {
    const blog = bySite.get(site) ?? { site, newComments: 0, lastVisitAt: 0 };
    blog.newComments += counts.new;
    blog.lastVisitAt = Math.max(blog.lastVisitAt, lastVisitAt);
    bySite.set(site, blog);
  }
  return [...bySite.values()].sort((a, b) => b.newComments - a.newComments || b.lastVisitAt - a.lastVisitAt);
}
