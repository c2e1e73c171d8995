import { browser } from 'wxt/browser';
import { type Caller, describeCaller, type OwnPage, type PageFrame, type Sender } from './caller.ts';
import { type CallMessage, isCall, replyWith } from './envelope.ts';
import type { Protocol } from './protocol.ts';
import { checkArguments, isCallName } from './validate.ts';

/** What a page may ask; all else is for our own pages. */
const PAGE_CALLS = [
  'sectionSeen',
  'threadOffered',
  'pageLeft',
  'treeWanted',
  'genericWanted',
  'pointerWanted',
  'addRule',
  'takeBackRule',
  'muteAuthor',
  'noteMuted',
  'moreWanted',
  'changeWanted',
  'purifierWanted',
  'openThread',
  'saveMarks',
  'saveFolds',
  'saveDecisions',
  'saveBookmark',
  'removeBookmark',
  'restoreBookmark',
  'showUnread',
  'follow',
  'unfollow',
  'restoreFollow',
  'checkNow',
] as const satisfies (keyof Protocol)[];

/** What only a page can ask, since it is about that page. */
const ONLY_PAGE_CALLS = [
  'sectionSeen',
  'threadOffered',
  'pageLeft',
  'treeWanted',
  'genericWanted',
  'pointerWanted',
  'addRule',
  'takeBackRule',
  'muteAuthor',
  'noteMuted',
  'moreWanted',
  'changeWanted',
  'purifierWanted',
  'openThread',
  'saveMarks',
  'saveFolds',
  'saveDecisions',
  'showUnread',
] as const;

type CallerOf<Name extends keyof Protocol> = Name extends (typeof ONLY_PAGE_CALLS)[number]
  ? PageFrame
  : Name extends (typeof PAGE_CALLS)[number]
    ? Caller
    : OwnPage;

/** One function a call; the first argument is who asks. */
export type Handlers = {
  [Name in keyof Protocol]: (
    caller: CallerOf<Name>,
    ...args: Parameters<Protocol[Name]>
  ) => ReturnType<Protocol[Name]> | Promise<ReturnType<Protocol[Name]>>;
};

/** The sender may not ask this. Asking again will not help. */
export class NotAllowedError extends Error {
  override name = 'NotAllowedError';
}

/** The sender's thread is not known (any more): once it has been opened again, this may be asked again. */
export class UnknownThreadError extends Error {
  override name = 'UnknownThreadError';
}

/**
 * Answers every call of this extension's parts, and nothing else. Must run at the top level of the background, before
 * anything is awaited: a worker that was woken by a message has to be listening at once.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, answer: (reply: unknown) => void): true | undefined => {
      if (!isCall(message)) return;
      void replyWith(() => handle(handlers, message, sender)).then(answer);
      // Keeps the channel open until `answer` is called: unlike a promise, known to every browser we run in.
      return true;
    },
  );
}

function handle(handlers: Handlers, { call, args }: CallMessage, sender: Sender): unknown {
  const caller = describeCaller(sender);
  if (!caller || !isCallName(call)) throw new NotAllowedError(`Nobody here answers ${call}`);
  const allowed: readonly string[] = PAGE_CALLS;
  const onlyPages: readonly string[] = ONLY_PAGE_CALLS;
  if (caller.from === 'page' ? !allowed.includes(call) : onlyPages.includes(call)) {
    throw new NotAllowedError(`${call} is not for this sender`);
  }
  // The name, the sender and the arguments have been checked against one another just now; types can't follow that.
  const handler = handlers[call] as (caller: Caller, ...args: unknown[]) => unknown;
  return handler(caller, ...checkArguments(call, args));
}
