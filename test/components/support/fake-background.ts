import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isCall, isPageCall, type Reply, replyWith } from '../../../utils/messaging/envelope.ts';
import { sendNotice } from '../../../utils/messaging/notice.ts';
import type { PageProtocol } from '../../../utils/messaging/page-protocol.ts';
import type { Notice, Protocol } from '../../../utils/messaging/protocol.ts';

type Answers<P> = {
  [Name in keyof P]?: P[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result | Promise<Result>
    : never;
};

export interface FakeBackground {
  /** Every call, in order: its name and its arguments. */
  calls: [name: string, ...args: unknown[]][];
  /** What it answers; may be changed at any time. A call without an entry gets no answer at all. */
  answers: Answers<Protocol>;
  /** What the reader in the tab answers. */
  page: Answers<PageProtocol>;
  notify(changed: Notice['changed']): void;
}

type Answer = (...args: unknown[]) => unknown;

/** The first of a list are of that list, where nothing else is said of them. */
function firstsOf({ listThreads, listBookmarks }: Answers<Protocol>): Answers<Protocol> {
  const firsts: Answers<Protocol> = {};
  if (listThreads)
    firsts.firstThreads = async (most) => {
      const threads = await listThreads();
      const newFollowed = threads.reduce((sum, { counts, follow }) => (follow ? sum + counts.new : sum), 0);
      return { first: threads.slice(0, most), inAll: threads.length, newFollowed };
    };
  if (listBookmarks)
    firsts.firstBookmarks = async (most) => {
      const bookmarks = await listBookmarks('');
      return { first: bookmarks.slice(0, most), inAll: bookmarks.length };
    };
  return firsts;
}

/** Stands where the background would, behind the real client and the browser's messages. */
export function fakeBackground(answers: Answers<Protocol>): FakeBackground {
  const background: FakeBackground = { calls: [], answers, page: {}, notify: sendNotice };
  const known = (table: object) =>
    ({ ...firstsOf(background.answers), ...table }) as Record<string, Answer | undefined>;
  const answerFrom = (table: object, name: string, args: unknown[]): Promise<Reply> | null => {
    background.calls.push([name, ...args]);
    const answer = known(table)[name];
    return answer ? replyWith(async () => structuredClone(await answer(...args))) : null;
  };
  fakeBrowser.runtime.onMessage.addListener((message, _sender, respond) => {
    if (!isCall(message)) return undefined;
    const reply = answerFrom(background.answers, message.call, message.args);
    if (!reply) return undefined;
    void reply.then(respond);
    return true;
  });
  fakeBrowser.tabs.sendMessage = (async (_tabId: number, message: unknown) =>
    isPageCall(message) ? await answerFrom(background.page, message.pageCall, message.args) : undefined) as never;
  return background;
}
