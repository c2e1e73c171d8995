import { useEffect } from 'preact/hooks';
import { call, NoAnswerError } from '../../utils/messaging/client.ts';
import { callPage } from '../../utils/messaging/page-client.ts';
import type { PageProtocol, TabStatus } from '../../utils/messaging/protocol.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import type { Failure } from './failure.ts';
import { closePopup } from './surface.ts';
import { useAnswer } from './use-answer.ts';
import { useTabId } from './use-tab-id.ts';

/** How often to look whether a page has been read: it says so itself, but a lost word must not leave us waiting. */
const READING_MS = 400;

export interface TabInUse {
  /** Null until known. */
  status: TabStatus | null;
  failure: Failure | null;
  again(): void;
  /** Reads the page now, whatever the settings say. */
  read(): Promise<void>;
  /** Switches the page between the tree and the blog's own comments. */
  show(view: 'tree' | 'original'): Promise<void>;
  nextUnread(): Promise<void>;
  goTo(id: CommentId): Promise<void>;
  /** Whether comments are rebuilt on this host. */
  saveSite(host: string, rebuild: boolean): Promise<void>;
}

/** What there is to say of the tab this view is about (see `useTabId`), kept up to date. */
export function useTabStatus(): TabInUse {
  const tabId = useTabId();
  const ask = async (): Promise<TabStatus | null> => {
    if (tabId === null) return null;
    return tabId < 0 ? { state: 'unreachable' } : call('tabStatus', tabId);
  };
  const { value: status, failure, again } = useAnswer(ask, [tabId], ['tab', 'threads', 'settings']);

  const isReading = status?.state === 'reading';
  // `again` is another function each time, and does the same.
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(again, READING_MS);
    return () => clearInterval(timer);
  }, [isReading]);

  const withTab = async (act: (tabId: number) => Promise<void>) => {
    if (tabId !== null) await act(tabId);
  };
  const tellPage = <Name extends keyof PageProtocol>(name: Name, ...args: Parameters<PageProtocol[Name]>) =>
    withTab(async (tab) => {
      if ((await callPage(tab, name, ...args)) === null) throw new NoAnswerError(name);
    });

  return {
    status,
    failure,
    again,
    read: () =>
      withTab(async (tab) => {
        await call('readTab', tab);
        again();
      }),
    show: async (view) => {
      await tellPage('show', view);
      again();
    },
    nextUnread: async () => {
      await tellPage('nextUnread');
      closePopup();
    },
    goTo: async (id) => {
      await tellPage('goTo', id);
      closePopup();
    },
    saveSite: async (host, rebuild) => {
      await call('saveSite', host, rebuild);
      again();
    },
  };
}
