import type { FollowFailure } from '../messaging/follow-protocol.ts';
import type { CheckState, SiteChoices } from '../storage/checks.ts';
import type { Validator } from '../storage/schema.ts';
import { ownLinks } from './own-links.ts';
import { isWholeDue } from './schedule.ts';
import type { FeedRequest, Source, WatchedThread } from './source.ts';
import { isOwnAddress, waysTo } from './ways.ts';

/** What to ask next on behalf of a thread. */
export interface Question {
  source: Source;
  request: FeedRequest;
  /** Of the reading that this request belongs to. */
  firstRequest: FeedRequest;
  isFirst: boolean;
  since: number | null;
  thread: WatchedThread;
  /** The authors muted on its site. */
  muted: ReadonlySet<string>;
  /** Of an earlier answer to the same request; null where all of it is asked for. */
  validator: Validator | null;
  /** What to try where this source does not know the comments; null after the last. */
  nextSource: { id: string; request: FeedRequest } | null;
}

/** Nobody can be asked. `origins`: of the sites that would have to be allowed. */
export interface Refusal {
  kind: Extract<FollowFailure['kind'], 'permission' | 'unreadable'>;
  origins?: string[];
}

/** A reading that was begun longer ago is begun anew: the thread has moved on since. */
const LONGEST_READING_MS = 24 * 60 * 60_000;

/** Of all checks that are made in a second-best way. */
const RETRIES = 0.05;

export async function chooseQuestion(
  engine: { sources: readonly Source[]; mayAsk(url: string): Promise<boolean>; random(): number },
  { follow, feed, thread: record, rules, muted }: CheckState & SiteChoices,
  now: number,
): Promise<Question | Refusal> {
  const { key, url, host, platform } = record;
  const thread: WatchedThread = { key, url, host, platform, links: ownLinks(url, follow.links), rules };
  const ways = waysTo(engine.sources, thread);
  const open: typeof ways = [];
  for (const way of ways) if (await engine.mayAsk(way.request.url)) open.push(way);
  if (ways.length === 0) return { kind: 'unreadable' };
  const origins = [...new Set(ways.map(({ request }) => originOf(request)))];
  if (open.length === 0) return { kind: 'permission', origins };
  const reading = feed?.sourceId === follow.sourceId && feed?.reading ? feed.reading : null;
  // Once in a while the better ones are tried again: what did not answer then may now.
  const isRetry = !reading && engine.random() < RETRIES;
  const at = open.findIndex(({ source }) => source.id === follow.sourceId);
  const [way, other] = open.slice(isRetry ? 0 : Math.max(0, at));
  if (!way) return { kind: 'unreadable' };
  const { source, request: whole } = way;
  const nextSource = other ? { id: other.source.id, request: other.request } : null;
  const isKnown = feed?.sourceId === source.id;
  const asked = { source, thread, muted, nextSource };
  const goesOn = isKnown && reading && Math.abs(now - reading.startedAt) < LONGEST_READING_MS ? reading : null;
  // What was kept may be of a backup, and say anything.
  if (goesOn && isOwnAddress(goesOn.next.url, source, thread) && (await engine.mayAsk(goesOn.next.url))) {
    const { next, since } = goesOn;
    return { ...asked, request: next, firstRequest: whole, isFirst: false, since, validator: null };
  }
  const isTold = follow.newest !== null && follow.newest <= now;
  const since = isKnown && isTold && !isWholeDue(follow, now) ? follow.newest : null;
  const request = (since === null ? null : source.request(thread, since)) ?? whole;
  const validator = isKnown ? (follow.validators.find(({ url }) => url === request.url) ?? null) : null;
  return { ...asked, request, firstRequest: request, isFirst: true, since, validator };
}

export function isRefusal(question: Question | Refusal): question is Refusal {
  return 'kind' in question;
}

/** As the browser is asked for a permission. */
function originOf({ url }: FeedRequest): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
