import { urlIdentity } from '../extract/thread-url.ts';
import type { FoundThread } from '../platforms/platform.ts';
import { readThreads } from '../platforms/read-threads.ts';
import type { PageComment } from '../thread/comment.ts';
import type { FedComment } from '../thread/fed-comment.ts';
import { isToTheDay } from '../thread/newest-instant.ts';
import type { FetchedPage, PageReading } from './source.ts';

/** No post is longer; what is would hold up the browser. */
const mostLetters = 12_000_000;

/**
 * The thread on a page that was fetched; null where it is not on it. `parse` makes a document of it in which no script
 * runs and nothing is loaded.
 */
export function readFetched(
  { html, url, thread }: FetchedPage,
  parse: (html: string) => Document,
  now: number,
): PageReading | null {
  if (html.length > mostLetters) return null;
  const document = parse(html);
  // Where scripts run, as on the page itself, what stands in for them is no part of it.
  for (const element of [...document.querySelectorAll('noscript')]) element.remove();
  const found = readThreads({ document, url, now }, { rules: thread.rules ?? [] });
  const one = found.find(({ thread: { key } }) => key === thread.key) ?? samePost(found, thread.url);
  return one ? toReading(one) : null;
}

/** The only thread on the page of the post: some pages name their post in other ways once comments are closed. */
function samePost([first, ...others]: readonly FoundThread[], url: string): FoundThread | null {
  return first && others.length === 0 && urlIdentity(first.thread.url) === urlIdentity(url) ? first : null;
}

function toReading({ thread, more }: FoundThread): PageReading {
  const { comments, declaredCount } = thread;
  const { pages, controls } = more();
  const last = pages?.others.at(-1);
  const holdsAll = declaredCount !== undefined && comments.length >= declaredCount;
  return {
    comments: comments.map(toFed),
    last: pages && last && last.number > pages.own ? last.url : null,
    isWhole: holdsAll && !pages && controls.length === 0,
  };
}

function toFed({ id, parentId, author, time, text, kind, isPartial }: PageComment): FedComment {
  return {
    ...{ id, parentId, author: author.name, instant: time.instant },
    text: kind === 'placeholder' ? '' : text,
    ...(kind === 'placeholder' ? { isRemoved: true } : {}),
    ...(isToTheDay(time) ? {} : { isTimeRough: true }),
    ...(isPartial ? { isRough: true } : {}),
  };
}
