import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageSummary } from '../../utils/messaging/tab-protocol.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { type FakeExtension, frameReader, popup, reader, startExtension } from './fake-extension.ts';
import { opening, key as ownKey, url } from './opening.ts';

/* Comments in a frame of another site belong to the post in the tab. */

const key = 'disqus:plum-jam:123' as ThreadKey;
const frameUrl = 'https://talk.example/embed?post=1';
const frame = frameReader(frameUrl, `${url}?from=feed#comments`);
const framed = (post: { url: string; title: string; site: string }) => opening('1 2 3', { key, ...post });
const unknown = { url: '', title: '', site: '' };

let extension: FakeExtension;
const listed = () => extension.ask(popup, 'listThreads');
const summary = (of: ThreadKey, comments: number) =>
  ({ key: of, ...unknown, counts: { comments, new: 0, olderUnread: 0, read: 0 } }) as PageSummary;

beforeEach(async () => {
  extension = await startExtension();
});

it('is remembered under the post that the frame names, where that is of the site in the tab', async () => {
  await extension.ask(frame, 'openThread', framed({ url, title: 'Plum stones', site: 'plum-jam.example' }));
  expect(await listed()).toMatchObject([{ key, url, title: 'Plum stones', site: 'plum-jam.example' }]);
});

it.each([
  ['names none', unknown],
  ['names one of another site', { url: 'https://bank.example/login', title: 'Your account', site: 'bank.example' }],
  ['names itself', { url: frameUrl, title: 'Talk', site: 'talk.example' }],
])('is remembered under the page in the tab where the frame %s', async (_case, post) => {
  await extension.ask(frame, 'openThread', framed(post));
  expect(await listed()).toMatchObject([
    { key, url: `${url}?from=feed`, title: 'Stones | Plum Jam', site: 'plum-jam.example' },
  ]);
});

it('is not the record of a thread of the post’s own, whatever key the frame claims', async () => {
  const page = reader(url);
  await extension.ask(page, 'openThread', opening());
  await extension.ask(frame, 'openThread', opening('4 5 6', { key: ownKey }));
  await extension.ask(frame, 'saveMarks', ownKey, [{ id: '4' as CommentId, read: true, at: Date.now() }]);
  expect((await extension.ask(page, 'openThread', opening())).read).toEqual([]);
  expect(await listed()).toHaveLength(2);
});

it('is asked for by hand together with its page, however late it comes', async () => {
  await fakeBrowser.tabs.create({ url: `${url}?from=feed#comments` });
  await extension.ask(popup, 'readTab', 1);
  expect(await extension.ask(frame, 'openThread', opening('1', { key, ...unknown }))).toMatchObject({ act: true });
});

it('the popup shows the largest tree of the tab, and speaks to its frame', async () => {
  await fakeBrowser.tabs.create({ url });
  await extension.ask(reader(url), 'openThread', opening());
  await extension.ask(frame, 'openThread', framed({ url, title: 'Plum stones', site: 'plum-jam.example' }));
  extension.readers.set('1/0', { pageSummary: () => summary(ownKey, 3) });
  extension.readers.set('1/7', { pageSummary: () => summary(key, 40) });
  const status = { state: 'tree', frameId: 7, summary: { key, url, title: 'Plum stones', site: 'plum-jam.example' } };
  expect(await extension.ask(popup, 'tabStatus', 1)).toMatchObject(status);
  // The frame is taken away.
  extension.readers.delete('1/7');
  expect(await extension.ask(popup, 'tabStatus', 1)).toMatchObject({
    frameId: 0,
    summary: { key: ownKey, title: 'Stones' },
  });
});

it('in a private window a frame that does not know its post shows the tab’s', async () => {
  await fakeBrowser.tabs.create({ url });
  extension.readers.set(1, { pageSummary: () => summary(key, 3) });
  expect(await extension.ask(popup, 'tabStatus', 1)).toMatchObject({ summary: { url, site: 'plum-jam.example' } });
});

it('gets what reads any markup into its own frame, where no platform knows it', async () => {
  expect(await extension.ask({ ...frame, frameId: 7 }, 'genericWanted')).toBe(true);
  expect(extension.injected).toEqual(['1/7 /generic.js']);
});

it('a page that makes one frame after another fills nothing that all tabs share', async () => {
  for (let frameId = 1; frameId <= 60; frameId++) {
    await extension.ask(
      { ...frame, frameId },
      'openThread',
      framed({ url, title: 'Plum stones', site: 'plum-jam.example' }),
    );
  }
  await extension.ask(reader(url), 'openThread', opening());
  const names = Object.keys(await fakeBrowser.storage.session.get(null)).filter((name) => name.startsWith('thread:'));
  expect(names).toHaveLength(21);
  expect(names).toContain('thread:1/0');
  expect(names).toContain('thread:1/60');
  expect(names).not.toContain('thread:1/1');
});
