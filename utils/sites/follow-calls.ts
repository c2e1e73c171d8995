import { commentFeed } from '../follow/comment-feed.ts';
import { firstHost } from '../follow/first-request.ts';
import { ownLinks } from '../follow/own-links.ts';
import { chooseQuestion, isRefusal } from '../follow/question.ts';
import { sourcesWith } from '../follow/sources/index.ts';
import type { Caller } from '../messaging/caller.ts';
import type { FollowFailure } from '../messaging/follow-protocol.ts';
import { sendNotice } from '../messaging/notice.ts';
import { callPage } from '../messaging/page-client.ts';
import { type Handlers, NotAllowedError } from '../messaging/server.ts';
import { followSummary } from '../storage/follow-summary.ts';
import {
  type Followed,
  followThread,
  listFollowed,
  restoreFollow,
  type ThreadName,
  unfollowThread,
} from '../storage/follows.ts';
import { openDatabase } from '../storage/open.ts';
import type { FollowRecord } from '../storage/schema.ts';
import type { ThreadKey } from '../thread/comment.ts';
import type { PageLinks } from '../thread/page-links.ts';
import { mayRead } from './access.ts';
import { showDot } from './follow-news.ts';
import { checkFollowed, checkSoon } from './follow-run.ts';
import { tellTabs } from './go-to.ts';
import { framesWithThread } from './tab-memory.ts';

type FollowCalls = Pick<Handlers, 'follow' | 'unfollow' | 'restoreFollow' | 'checkNow' | 'listFeeds'>;

/** What a page or a view of ours says of following. A page speaks of its own thread only. */
export const followCalls: FollowCalls = {
  async follow(caller, key, { under, links }) {
    const name = nameOf(caller, key);
    const followed = await followThread(
      await openDatabase(),
      name,
      {
        under,
        links: links ?? (await askOpenPage(key)),
        asks: ({ key, url, host, platform }, links) =>
          firstHost(
            sourcesWith(async () => null),
            { key, url, host, platform, links: ownLinks(url, links) },
          ),
      },
      Date.now(),
    );
    if (!followed) throw new NotAllowedError('That thread has not been opened');
    tellOthers(followed.thread.key, caller);
    void checkFollowed();
    const summary = followSummary(followed.follow, followed.thread, followed.muted);
    return { ...summary, failure: summary.failure ?? (await missingAccess(followed)) };
  },

  async unfollow(caller, key, { under }) {
    const before = await unfollowThread(await openDatabase(), nameOf(caller, key), under);
    if (!before) throw new NotAllowedError('That thread is not followed');
    tellOthers(before.key, caller);
    return { key, record: before };
  },

  async restoreFollow(caller, { key, record }) {
    // Checked field by field before it came here.
    const before = record as FollowRecord;
    if (!(await restoreFollow(await openDatabase(), nameOf(caller, key), before))) {
      throw new NotAllowedError('That thread is not known');
    }
    tellOthers(before.key, caller);
    void checkFollowed();
  },

  async listFeeds() {
    const followed = await listFollowed(await openDatabase());
    return followed.flatMap(({ follow: { links }, thread: { key, url, title } }) => {
      const feed = commentFeed({ key, url, links });
      return feed === null ? [] : [{ title, url, feed }];
    });
  },

  async checkNow(caller, key) {
    if (!(await checkSoon(nameOf(caller, key)))) throw new NotAllowedError('That thread is not followed');
  },
};

/** What has to be allowed before the first check, which will find the same; null where nothing has. */
async function missingAccess({ follow, thread, muted }: Followed): Promise<FollowFailure | null> {
  const sources = sourcesWith(async () => null);
  const state = { follow, thread, feed: null, rules: [], muted };
  const question = await chooseQuestion({ sources, mayAsk: mayRead, random: () => 1 }, state, Date.now());
  return isRefusal(question) && question.kind === 'permission' ? { since: Date.now(), ...question } : null;
}

function nameOf(caller: Caller, key: ThreadKey): ThreadName {
  if (caller.from === 'own') return { key, host: null };
  if (caller.isPrivate) throw new NotAllowedError('Nothing is followed in private windows');
  return { key, host: caller.host };
}

/** Null where no page holds the thread now, or its reader is of before an update. */
async function askOpenPage(recordKey: ThreadKey): Promise<PageLinks | null> {
  for (const frame of await framesWithThread()) {
    if (frame.thread.recordKey !== recordKey) continue;
    const answer = await callPage(frame, 'pageLinks');
    if (answer) return answer.value;
  }
  return null;
}

function tellOthers(recordKey: ThreadKey, caller: Caller): void {
  sendNotice('threads');
  void tellTabs(recordKey, caller.from === 'page' ? caller.tabId : undefined);
  void showDot();
}
