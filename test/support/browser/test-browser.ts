import type { TestWeb } from '../test-web.ts';
import type { AccessibleNode } from './accessible-node.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Where every host name leads; null for the real network. */
  web: TestWeb | null;
  /** Which build: the one whose shadow root is open and whose sites are granted, the one that is shipped, or that with its sites granted. */
  build?: 'e2e' | 'shipped' | 'granted';
  /** The one language that the extension is left (see `onlySpeaking`); without it, all, of which browsers choose theirs. */
  language?: string;
  headless?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** As where a screen reader runs: without one, Chromium leaves out of its accessibility tree what is off the screen. */
  screenReader?: boolean;
  /** Whether the extension may run in private windows, which browsers ask about. */
  privateWindows?: boolean;
}

/** A browser with the extension in it and a profile of its own, the same in both kinds: most scenarios are written once. */
export interface TestBrowser {
  name: BrowserName;
  /** The folder with all that the browser keeps. */
  profile: string;
  /** Opens an address of the test web in a new tab; resolves once the document is there. */
  open(url: string): Promise<TestPage>;
  /** Opens a page of the extension (`popup.html?tab=3`) in a new tab. */
  openOwn(path: string): Promise<TestPage>;
  /** Lets the extension see every site, or none, as a person does in the browser's own settings. */
  allowSites(isAllowed: boolean): Promise<void>;
  /** Ends the extension's background as browsers do when it is idle; the next message starts it anew. */
  killBackground(): Promise<void>;
  /** What the browser has recorded as errors of the extension since it was opened, in any of its parts. */
  extensionErrors(): Promise<string[]>;
  /** Closes the browser and opens it again with the same profile. Pages of before are gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Runs in the page: it must not use anything from around it. */
// biome-ignore lint/suspicious/noExplicitAny: both drivers type what they pass to the page loosely
type InPage<A extends any[], R> = (...args: A) => R | Promise<R>;

export interface TestPage {
  evaluate<A extends unknown[], R>(fn: InPage<A, R>, ...args: A): Promise<R>;
  /** Waits until `fn` answers something truthy, and gives that. Throws after 45 s, with the function in the message. */
  waitFor<A extends unknown[], R>(fn: InPage<A, R>, ...args: A): Promise<NonNullable<R>>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** A real press of the mouse at a point of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  moveMouse(x: number, y: number): Promise<void>;
  /** A turn of the wheel, in CSS pixels. */
  wheel(deltaY: number): Promise<void>;
  /** A frame of the page, by a part of its address: evaluates in it, and presses where it lies in the page. Waits until it is there. */
  frame(address: string): Promise<TestPage>;
  /** The page as assistive technology meets it. */
  accessibility(): Promise<AccessibleNode>;
  setViewport(width: number, height: number): Promise<void>;
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  bringToFront(): Promise<void>;
  screenshot(path: string, fullPage?: boolean): Promise<void>;
  close(): Promise<void>;
  /** Everything said in the page's console and every uncaught error, whoever's world it came from. */
  console: string[];
}
