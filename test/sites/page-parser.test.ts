import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FetchedPage, PageReading } from '../../utils/follow/source.ts';
import { parseMessage } from '../../utils/messaging/envelope.ts';
import { answerParsing } from '../../utils/messaging/parsing.ts';
import { parsePage } from '../../utils/sites/page-parser.ts';
import type { ThreadKey } from '../../utils/thread/comment.ts';

const url = 'https://plum-jam.example/stones/';
const page: FetchedPage = { html: '<p>Jam', url, thread: { key: 'url:plum-jam.example/stones' as ThreadKey, url } };
const reading: PageReading = { comments: [], last: null, isWhole: false };
const background = { id: fakeBrowser.runtime.id };

const deliver = (message: unknown, sender: object) =>
  new Promise((resolve) => {
    fakeBrowser.runtime.onMessage.trigger(message as never, sender as never, resolve).then((kept: unknown[]) => {
      if (!kept.includes(true)) resolve(undefined);
    });
  });

let made: string[];
let isThere: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  made = [];
  isThere = false;
  vi.stubGlobal('document', undefined);
  fakeBrowser.runtime.getContexts = vi.fn(async () => (isThere ? [{}] : [])) as never;
  fakeBrowser.runtime.sendMessage = vi.fn((message: unknown) =>
    isThere ? deliver(message, background) : Promise.reject(new Error('Receiving end does not exist')),
  ) as never;
  Object.assign(fakeBrowser, {
    offscreen: {
      createDocument: vi.fn(async ({ url }: { url: string }) => {
        made.push(url);
        isThere = true;
      }),
    },
  });
});

describe('the page that reads fetched pages', () => {
  it('is made once, also for several at once, and answers what it read', async () => {
    answerParsing(({ html }) => (html === page.html ? reading : null));
    expect(await Promise.all([parsePage(page), parsePage({ ...page, html: '' })])).toEqual([reading, null]);
    expect(await parsePage(page)).toEqual(reading);
    expect(made).toEqual(['/offscreen.html']);
  });

  it('is made anew where it went between two pages', async () => {
    answerParsing(() => reading);
    await parsePage(page);
    // It was there when it was looked for, and gone when it was asked.
    vi.mocked(fakeBrowser.runtime.getContexts as () => Promise<unknown>).mockResolvedValueOnce([{}]);
    isThere = false;
    expect(await parsePage(page)).toEqual(reading);
    expect(made).toHaveLength(2);
  });

  it('says what failed, and does not ask for ever', async () => {
    answerParsing(() => {
      throw new TypeError('No such place');
    });
    await expect(parsePage(page)).rejects.toThrow('No such place');
    fakeBrowser.runtime.sendMessage = vi.fn(async () => undefined) as never;
    await expect(parsePage(page)).rejects.toThrow('does not answer');
  });

  it('answers the background only', async () => {
    answerParsing(() => reading);
    const message = parseMessage(page);
    expect(await deliver(message, { ...background, tab: { id: 3 }, url })).toBeUndefined();
    expect(await deliver(message, { id: 'somebody-else' })).toBeUndefined();
    expect(await deliver({ ...message, tag: 'understory/0' }, background)).toBeUndefined();
    expect(await deliver(message, background)).toMatchObject({ ok: true });
  });
});
