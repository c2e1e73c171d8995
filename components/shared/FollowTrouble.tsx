import type { FollowSummary } from '../../utils/messaging/follow-protocol.ts';
import type { ThreadKey } from '../../utils/thread/comment.ts';
import { sitesOf } from '../hooks/origins.ts';
import type { Following } from '../hooks/use-following.ts';
import type { Said } from '../hooks/use-said.ts';
import { listed } from './messages.ts';
import { momentInWords } from './moment.ts';
import { followWords } from './words-follow.ts';
import { popupWords } from './words-popup.ts';
import './FollowTrouble.css';

interface FollowTroubleProps {
  thread: ThreadKey;
  follow: FollowSummary | null;
  following: Pick<Following, 'allow' | 'checkNow'>;
  said: Pick<Said, 'attempt' | 'say'>;
}

/** Why a followed thread could not be checked, and the button that may help; nothing where all is well. */
export function FollowTrouble({ thread, follow, following, said }: FollowTroubleProps) {
  const failure = follow?.failure;
  if (!failure) return null;
  const origins = failure.origins ?? [];
  const hosts = sitesOf(origins).map(({ host }) => host);
  const allow = () =>
    said.attempt(async () => {
      said.say((await following.allow(thread, origins)) ? followWords.checking : popupWords.notGranted);
    });
  const tryAgain = () =>
    said.attempt(async () => {
      await following.checkNow(thread);
      said.say(followWords.checking);
    });
  return (
    <p class="follow-trouble small">
      <span>{followWords.failed[failure.kind](momentInWords(failure.since, Date.now(), null), hosts)}</span>{' '}
      {failure.kind === 'permission' ? (
        <button type="button" class="text-btn" onClick={allow}>
          {popupWords.allowFrame(listed(hosts))}
        </button>
      ) : (
        <button type="button" class="text-btn" onClick={tryAgain}>
          {popupWords.tryAgain}
        </button>
      )}
    </p>
  );
}
