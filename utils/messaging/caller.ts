import { browser } from 'wxt/browser';
import { siteHost } from '../thread/site-host.ts';

/** Who sent a message, as the browser tells it: nothing here comes from the message itself. */
export type Caller = OwnPage | PageFrame;

/** One of our own pages: popup, library, first run. */
export interface OwnPage {
  from: 'own';
}

/** The probe or the reader in a frame of a page. */
export interface PageFrame {
  from: 'page';
  tabId: number;
  frameId: number;
  /** Address of the frame; for a frame without one of its own (`srcdoc`), of the page that made it. */
  url: string;
  /** `siteHost` of that address. */
  host: string;
  /** `siteHost` of the page in the tab, which decides whether comments are rebuilt; `host` where it is not told. */
  blogHost: string;
  /** Address and title of the page in the tab, which a frame in it belongs to; the title is empty where it is not told. */
  page: { url: string; title: string };
  /** Whether the tab is in a private window. */
  isPrivate: boolean;
}

/** As much of the browser's `MessageSender` as is needed. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | { id?: number | undefined; url?: string | undefined; title?: string | undefined; incognito?: boolean | undefined }
    | undefined;
}

/**
 * Null for a sender that is not a part of this extension in a web page or in one of our own, and for a frame of which
 * the browser says neither address nor origin (`srcdoc` in a sandbox): whoever made it, it is not the page in the tab.
 */
export function describeCaller(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return { from: 'own' };
  const tabId = sender.tab?.id;
  const frameId = sender.frameId ?? 0;
  const url = [sender.url, sender.origin, frameId === 0 ? sender.tab?.url : ''].find(isWebAddress);
  if (tabId === undefined || !url) return null;
  const isPrivate = sender.tab?.incognito === true;
  const host = siteHost(url);
  // Before the tab knows of the page that it is loading, the page itself does.
  const page = { url: (frameId > 0 && sender.tab?.url) || url, title: sender.tab?.title ?? '' };
  return {
    from: 'page',
    tabId,
    frameId,
    url,
    host,
    blogHost: siteHost(sender.tab?.url ?? '') || host,
    page,
    isPrivate,
  };
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:/.test(address);
}
