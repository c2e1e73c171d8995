import { call } from '../../utils/messaging/client.ts';
import type { FollowedFeed } from '../../utils/messaging/follow-protocol.ts';
import { useAnswer } from './use-answer.ts';

/** The followed threads whose comments are in a feed, kept up to date; none until known. */
export function useFeeds(): FollowedFeed[] {
  return useAnswer(() => call('listFeeds'), [], ['threads']).value ?? [];
}
