import type { FollowFailure } from '../../utils/messaging/follow-protocol.ts';
import { listed, messagesOf } from './messages.ts';

const { text, counted } = messagesOf('follow');

/** What the popup and the library say of threads that are watched while they are closed. Moments: in words. */
export const followWords = {
  none: text('none'),
  noneMore: text('noneMore'),
  followPage: text('followPage'),
  followed: text('followed'),
  toggle: (title: string) => text('toggle', { title }),
  stop: (title: string) => text('stop', { title }),
  only: (comments: number) => counted('only', comments),
  checked: (moment: string) => text('checked', { moment }),
  failed: {
    gone: () => text('gone'),
    moved: (moment: string) => text('moved', { moment }),
    shut: (moment: string) => text('shut', { moment }),
    unreadable: (moment: string) => text('unreadable', { moment }),
    silent: (moment: string) => text('silent', { moment }),
    permission: (_moment: string, hosts: readonly string[]) => text('permission', { host: listed(hosts) }),
  } satisfies Record<FollowFailure['kind'], (moment: string, hosts: readonly string[]) => string>,
  checking: text('checking'),
  exportOpml: text('exportOpml'),
  opmlTitle: text('opmlTitle'),
  notify: text('notify'),
  notifyMore: text('notifyMore'),
};
