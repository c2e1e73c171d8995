import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import type { Sender } from '../../utils/messaging/caller.ts';
import { callMessage, isPageCall, type PageCallMessage, type Reply } from '../../utils/messaging/envelope.ts';
import type { PageProtocol } from '../../utils/messaging/page-protocol.ts';
import type { Protocol } from '../../utils/messaging/protocol.ts';
import { closeDatabase } from '../../utils/storage/open.ts';
import { eraseDatabase } from '../storage/fresh-database.ts';

interface FakeScript {
  id: string;
  matches: string[];
}

/** What the background asked of the browser. */
export interface FakeExtension {
  /** Files injected, as `tab/frame file`; `*` for all frames. */
  injected: string[];
  /** The tabs that refuse to have anything injected. */
  closedTabs: Set<number>;
  scripts: Map<string, FakeScript>;
  granted: Set<string>;
  badges: Map<number, string>;
  /** What the readers were asked, as `tab name`. */
  pageCalls: string[];
  /** Answers of the readers, by tab, and by `tab/frame` where one frame is asked. A tab without one has no tree. */
  readers: Map<number | string, Partial<PageProtocol>>;
  notices: string[];
  /** What the browser does when the shortcut of a command is pressed in a tab. */
  command(name: string, tabId: number): Promise<void>;
  /** What is typed behind our keyword: what is suggested for it. */
  typeInOmnibox(text: string): Promise<{ first: string; more: { content: string; description: string }[] }>;
  /** What is chosen there, or typed and entered. */
  enterInOmnibox(text: string, disposition?: 'currentTab' | 'newForegroundTab'): Promise<void>;
  /** Icons of the toolbar button and its title, as last set. */
  button: { icons: string[]; title: string };
  /** The items in the menu of pages, by id: as created, and changed since. */
  menu: Map<string, { title?: string; visible?: boolean; documentUrlPatterns?: string[] }>;
  /** What the browser does when an item of that menu is chosen in a tab. */
  choose(id: string, tab: { id: number; url: string; incognito?: boolean }, frameId?: number): Promise<void>;
  /** Notifications that stand, by id; null while the browser allows none. */
  notifications: Map<string, object> | null;
  /** What the browser does when one is pressed. */
  pressNotification(id: string): Promise<void>;
  /** How often the popup was opened by us; null where the browser refuses. */
  popups: number | null;
  /** Sends a call as the sender would, through JSON as Chrome does, and gives the bare reply. */
  send(sender: Sender, name: string, args: unknown[]): Promise<Reply | undefined>;
  /** As `send`, but unwraps the reply and throws the error in it. */
  ask<Name extends keyof Protocol>(
    sender: Sender,
    name: Name,
    ...args: Parameters<Protocol[Name]>
  ): Promise<ReturnType<Protocol[Name]>>;
  /** Stops the worker and starts it again: listeners are added anew, nothing in memory is kept. */
  restart(): void;
}

export const popup: Sender = { id: fakeBrowser.runtime.id, url: 'chrome-extension://test-extension-id/popup.html' };

/** A content script in the top frame of a page, in tab 1 unless told otherwise. */
export function reader(url: string, more: { tabId?: number; frameId?: number; incognito?: boolean } = {}): Sender {
  const { tabId = 1, frameId = 0, incognito = false } = more;
  return { id: fakeBrowser.runtime.id, url, frameId, tab: { id: tabId, url, incognito } };
}

/** A content script in a frame of another site, in tab 1, which shows `url`. */
export function frameReader(frameUrl: string, url: string, title = 'Stones | Plum Jam'): Sender {
  return { ...reader(frameUrl, { frameId: 7 }), tab: { id: 1, url, title, incognito: false } };
}

/** The background in a fake browser with no data, no tabs but tab 0, and no sites granted. */
export async function startExtension(): Promise<FakeExtension> {
  fakeBrowser.reset();
  await eraseDatabase();
  const fake: FakeExtension = {
    ...{ injected: [], closedTabs: new Set(), scripts: new Map(), granted: new Set(), badges: new Map() },
    ...{ pageCalls: [], readers: new Map(), notices: [], popups: 0 },
    ...{ button: { icons: [], title: '' }, menu: new Map(), notifications: null },
    command: async () => {},
    enterInOmnibox: async () => {},
    typeInOmnibox: async () => ({ first: '', more: [] }),
    choose: async () => {},
    pressNotification: async () => {},
    send,
    async ask(sender, name, ...args) {
      const reply = await send(sender, name, args);
      if (reply?.ok) return reply.value as ReturnType<Protocol[typeof name]>;
      throw Object.assign(new Error(reply?.error.message ?? 'no reply'), { name: reply?.error.name });
    },
    restart() {
      for (const event of [fakeBrowser.runtime.onMessage, fakeBrowser.tabs.onRemoved]) event.removeAllListeners();
      void closeDatabase();
      background.main();
    },
  };
  fakeScripting(fake);
  fakePermissions(fake);
  fakeTabs(fake);
  fakeCommands(fake);
  fakeOmnibox(fake);
  fakeMenu(fake);
  fakeNotifications(fake);
  const toBackground = fakeBrowser.runtime.onMessage;
  fakeBrowser.runtime.sendMessage = vi.fn(async (message: { notice?: { changed: string } }) => {
    if (message.notice) fake.notices.push(message.notice.changed);
  }) as never;

  function send(sender: Sender, name: string, args: unknown[]): Promise<Reply | undefined> {
    const message = JSON.parse(JSON.stringify(callMessage(name, args)));
    return new Promise((resolve, reject) => {
      const answer = (reply: unknown) => resolve(JSON.parse(JSON.stringify(reply)));
      toBackground.trigger(message, sender as never, answer).then((kept: unknown[]) => {
        if (!kept.includes(true)) resolve(undefined);
      }, reject);
    });
  }
  background.main();
  return fake;
}

function fakeScripting(fake: FakeExtension): void {
  fakeBrowser.scripting.executeScript = vi.fn(async ({ target, files, args }) => {
    if (fake.closedTabs.has(target.tabId)) throw new Error('Cannot access contents of the page');
    const what = files ?? `given ${JSON.stringify(args ?? [])}`;
    fake.injected.push(`${target.tabId}/${target.frameIds ?? '*'} ${what}`);
    return [];
  }) as never;
  fakeBrowser.scripting.getRegisteredContentScripts = vi.fn(async ({ ids }: { ids: string[] }) =>
    [...fake.scripts.values()].filter(({ id }) => ids.includes(id)),
  ) as never;
  fakeBrowser.scripting.registerContentScripts = vi.fn(async (scripts: FakeScript[]) => {
    for (const script of scripts) {
      if (fake.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      fake.scripts.set(script.id, script);
    }
  }) as never;
  fakeBrowser.scripting.updateContentScripts = vi.fn(async (scripts: FakeScript[]) => {
    for (const script of scripts) {
      if (!fake.scripts.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
      fake.scripts.set(script.id, { ...fake.scripts.get(script.id), ...script });
    }
  }) as never;
  fakeBrowser.scripting.unregisterContentScripts = vi.fn(async ({ ids }: { ids: string[] }) => {
    for (const id of ids) if (!fake.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
  }) as never;
}

function fakePermissions(fake: FakeExtension): void {
  const listeners = { added: new Set<(p: object) => unknown>(), removed: new Set<(p: object) => unknown>() };
  const event = (set: Set<(p: object) => unknown>) => ({
    addListener: (listener: (p: object) => unknown) => set.add(listener),
    trigger: (p: object) => Promise.all([...set].map((listener) => listener(p))),
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ permissions: ['storage'], origins: [...fake.granted] }),
    request: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => fake.granted.has(origin))),
    contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
      permissions.every((name) => name === 'notifications' && fake.notifications !== null) &&
      origins.every((origin) => fake.granted.has('https://*/*') || fake.granted.has(origin)),
    onAdded: event(listeners.added),
    onRemoved: event(listeners.removed),
  });
}

function fakeTabs(fake: FakeExtension): void {
  fakeBrowser.tabs.sendMessage = vi.fn(async (tabId: number, message: PageCallMessage, to?: { frameId?: number }) => {
    if (!isPageCall(message)) throw new Error('Not a message of ours');
    fake.pageCalls.push(`${tabId} ${message.pageCall}`);
    const handlers = fake.readers.get(`${tabId}/${to?.frameId}`) ?? fake.readers.get(tabId);
    if (!handlers) throw new Error('Could not establish connection. Receiving end does not exist.');
    const handler = handlers[message.pageCall as keyof PageProtocol] as ((...args: unknown[]) => unknown) | undefined;
    return handler ? { ok: true, value: handler(...message.args) } : undefined;
  }) as never;
  fakeBrowser.action.setBadgeText = vi.fn(async ({ tabId, text }: { tabId: number; text: string }) => {
    fake.badges.set(tabId, text);
  }) as never;
  fakeBrowser.action.setIcon = vi.fn(async ({ path }: { path: Record<string, string> }) => {
    fake.button.icons = Object.values(path);
  }) as never;
  fakeBrowser.action.setTitle = vi.fn(async ({ title }: { title: string }) => {
    fake.button.title = title;
  }) as never;
  fakeBrowser.action.setBadgeBackgroundColor = vi.fn(async () => {}) as never;
  fakeBrowser.action.setBadgeTextColor = vi.fn(async () => {}) as never;
}

function fakeCommands(fake: FakeExtension): void {
  type Heard = (name: string, tab: { id: number }) => Promise<void>;
  let heard: Heard = async () => {};
  Object.assign(fakeBrowser.commands.onCommand, {
    addListener: (listener: Heard) => {
      heard = listener;
    },
  });
  fake.command = (name, tabId) => heard(name, { id: tabId });
  fakeBrowser.action.openPopup = vi.fn(async () => {
    if (fake.popups === null) throw new Error('openPopup requires a user gesture');
    fake.popups += 1;
  }) as never;
}

function fakeOmnibox(fake: FakeExtension): void {
  type Suggest = (found: { content: string; description: string }[]) => void;
  let changed: (text: string, suggest: Suggest) => Promise<void> = async () => {};
  let entered: (text: string, disposition: string) => Promise<void> = async () => {};
  let first = '';
  Object.assign(fakeBrowser.omnibox, {
    setDefaultSuggestion({ description }: { description: string }) {
      first = description;
    },
    onInputChanged: {
      addListener(listener: typeof changed) {
        changed = listener;
      },
    },
    onInputEntered: {
      addListener(listener: typeof entered) {
        entered = listener;
      },
    },
  });
  fake.typeInOmnibox = async (text) => {
    let more: Parameters<Suggest>[0] = [];
    await changed(text, (found) => {
      more = found;
    });
    return { first, more };
  };
  fake.enterInOmnibox = (text, disposition = 'currentTab') => entered(text, disposition);
}

function fakeMenu(fake: FakeExtension): void {
  fakeBrowser.contextMenus = {
    removeAll: async () => fake.menu.clear(),
    create: ({ id, ...item }: { id: string }) => fake.menu.set(id, item),
    async update(id: string, changes: object) {
      if (!fake.menu.has(id)) throw new Error(`Cannot find menu item with id ${id}`);
      fake.menu.set(id, { ...fake.menu.get(id), ...changes });
    },
    onClicked: {
      addListener(heard: (info: object, tab: object) => Promise<void>) {
        fake.choose = (menuItemId, tab, frameId = 0) => heard({ menuItemId, frameId }, tab);
      },
    },
  } as never;
}

function fakeNotifications(fake: FakeExtension): void {
  let heard: ((id: string) => Promise<void>) | null = null;
  fakeBrowser.notifications = {
    create: async (id: string, notification: object) => fake.notifications?.set(id, notification),
    clear: async (id: string) => fake.notifications?.delete(id),
    onClicked: {
      hasListener: (listener: unknown) => heard === listener,
      addListener(listener: (id: string) => Promise<void>) {
        heard = listener;
      },
    },
  } as never;
  fake.pressNotification = async (id) => heard?.(id);
}
