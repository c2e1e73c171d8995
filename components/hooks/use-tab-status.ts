import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { call, NoAnswerError } from '../../utils/messaging/client.ts';
import { callPage } from '../../utils/messaging/page-client.ts';
import type { PageProtocol } from '../../utils/messaging/page-protocol.ts';
import type { Decision } from '../../utils/messaging/protocol.ts';
import type { TabStatus } from '../../utils/messaging/tab-status.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import type { SiteRule } from '../../utils/thread/site-rule.ts';
import type { Failure } from './failure.ts';
import { closePopup, isPopup } from './surface.ts';
import { useAnswer } from './use-answer.ts';
import { takeBackRule } from './use-rules.ts';
import { useTabId } from './use-tab-id.ts';

/** How often to look whether a page has been read: it says so itself, but a lost word must not leave us waiting. */
const READING_MS = 400;

export interface TabInUse {
  /** Null until known. */
  status: TabStatus | null;
  /** As the tab's address has it ("www.blog.example"; `status.host` stands for a whole site); null where we may not see it. */
  hostname: string | null;
  failure: Failure | null;
  again(): void;
  /** Reads the page now, whatever the settings say. */
  read(): Promise<void>;
  /** Switches the page between the tree and the blog's own comments. */
  show(view: 'tree' | 'original'): Promise<void>;
  nextUnread(): Promise<void>;
  goTo(id: CommentId): Promise<void>;
  /** What is said of a guess; null takes it back. */
  decide(id: CommentId, decision: Decision | null): Promise<void>;
  /** Whether replies are placed by their wording on this host. */
  saveImplied(host: string, implied: boolean): Promise<void>;
  /** Lets the person show on the page where its comments are. */
  point(): Promise<void>;
  /** Answers how to put it back. */
  takeBackRule(host: string, rule: SiteRule): Promise<() => Promise<void>>;
  /** Whether comments are rebuilt on this host. */
  saveSite(host: string, rebuild: boolean): Promise<void>;
}

/** What there is to say of the tab this view is about (see `useTabId`), kept up to date. */
export function useTabStatus(): TabInUse {
  const tabId = useTabId();
  const ask = async (): Promise<Pick<TabInUse, 'status' | 'hostname'> | null> => {
    if (tabId === null) return null;
    if (tabId < 0) return { status: { state: 'unreachable' }, hostname: null };
    const [status, hostname] = await Promise.all([call('tabStatus', tabId), hostnameOf(tabId)]);
    return { status, hostname };
  };
  const { value, failure, again } = useAnswer(ask, [tabId], ['tab', 'threads', 'settings']);

  const isReading = value?.status?.state === 'reading';
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
      const frameId = value?.status?.state === 'tree' ? value.status.frameId : null;
      if ((await callPage({ tabId: tab, frameId }, name, ...args)) === null) throw new NoAnswerError(name);
    });
  const leaveForPage = () =>
    withTab(async (tab) => {
      // From a tab of our own, the page is somewhere else.
      if (!isPopup()) await browser.tabs.update(tab, { active: true });
      closePopup();
    });

  return {
    status: value?.status ?? null,
    hostname: value?.hostname ?? null,
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
      await leaveForPage();
    },
    goTo: async (id) => {
      await tellPage('goTo', id);
      await leaveForPage();
    },
    decide: async (id, decision) => {
      await tellPage('decide', id, decision);
      again();
    },
    saveImplied: async (host, implied) => {
      await call('saveImplied', host, implied);
      again();
    },
    point: async () => {
      await withTab((tab) => call('pointInTab', tab));
      await leaveForPage();
    },
    takeBackRule: async (host, rule) => {
      const putBack = await takeBackRule(host, rule);
      again();
      return async () => {
        await putBack();
        again();
      };
    },
    saveSite: async (host, rebuild) => {
      await call('saveSite', host, rebuild);
      again();
    },
  };
}

async function hostnameOf(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => {
    // It was closed meanwhile: what the background says of it will do.
    return null;
  });
  return tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : null;
}
