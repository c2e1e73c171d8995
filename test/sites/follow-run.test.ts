import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eventually } from '../support/eventually.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { key, opening, url } from './opening.ts';

let extension: FakeExtension;
/** What was asked. */
let asked: string[];
const page = reader(url);
const api = 'https://plum-jam.example/wp-json/';
const whole = { under: null, links: { api, feeds: [] } };
const comments = (...ids: number[]) =>
  ids.map((id) => {
    const date_gmt = new Date(Date.now() + 1000).toISOString().slice(0, 19);
    return { id, parent: 0, author_name: 'Mina', date_gmt, content: { rendered: `<p>${id}</p>` } };
  });

beforeEach(async () => {
  extension = await startExtension();
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(JSON.stringify(comments(1, 2, 3, 4)), { headers: { 'content-type': 'application/json' } });
  });
  await extension.ask(page, 'openThread', opening());
});

const followed = async () => (await extension.ask(popup, 'listThreads'))[0]?.follow;
const alarm = () => fakeBrowser.alarms.get('follow');

it('asks nobody before something is followed', async () => {
  extension.granted.add('https://*/*');
  await fakeBrowser.runtime.onStartup.trigger();
  expect(asked).toEqual([]);
  expect(await alarm()).toBeUndefined();
});

it('asks at once what is followed, and is woken for the next time', async () => {
  extension.granted.add('https://*/*');
  await extension.ask(page, 'follow', key, whole);
  await eventually(async () => expect(await followed()).toMatchObject({ found: 1, failure: null }));
  expect(asked).toHaveLength(1);
  await eventually(async () => expect((await alarm())?.scheduledTime).toBeGreaterThan(Date.now() + 5 * 60_000));
  expect(extension.notices).toContain('threads');
});

it('is woken again though the browser has lost the alarm', async () => {
  extension.granted.add('https://*/*');
  await extension.ask(page, 'follow', key, whole);
  await eventually(async () => expect(await followed()).toMatchObject({ found: 1 }));
  await eventually(async () => expect(await alarm()).toBeDefined());
  await fakeBrowser.alarms.clearAll();
  extension.restart();
  await fakeBrowser.runtime.onStartup.trigger();
  expect((await alarm())?.scheduledTime).toBeGreaterThan(Date.now());
  expect(asked).toHaveLength(1);
});

it('is mended by the next thread that is opened, where nothing else would notice', async () => {
  await extension.ask(page, 'follow', key, whole);
  await eventually(async () => expect((await followed())?.failure?.kind).toBe('permission'));
  await eventually(async () => expect((await alarm())?.scheduledTime).toBeGreaterThan(Date.now() + 10 * 60_000));
  await fakeBrowser.alarms.clearAll();
  extension.restart();
  await extension.ask(page, 'openThread', opening());
  await eventually(async () => expect(await alarm()).toBeDefined());
});

it('waits for a site to be allowed, and says so', async () => {
  await extension.ask(page, 'follow', key, whole);
  await eventually(async () => expect((await followed())?.failure?.kind).toBe('permission'));
  expect(asked).toEqual([]);
  extension.granted.add('https://*/*');
  const added = fakeBrowser.permissions.onAdded as unknown as { trigger(permissions: object): Promise<void> };
  await added.trigger({ origins: ['https://*/*'] });
  await eventually(async () => expect(await followed()).toMatchObject({ found: 1, failure: null }));
});

it('follows nothing in a private window, nor the thread of another site', async () => {
  const attempts = [
    extension.ask(reader(url, { incognito: true }), 'follow', key, whole),
    extension.ask(reader('https://copycat.example/'), 'follow', key, whole),
    extension.ask(reader('https://copycat.example/'), 'checkNow', key),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow();
  expect(await followed()).toBeNull();
});

it('does not ask any more once nothing is followed', async () => {
  extension.granted.add('https://*/*');
  await extension.ask(page, 'follow', key, whole);
  await eventually(async () => expect(await followed()).toMatchObject({ found: 1 }));
  const { record } = await extension.ask(page, 'unfollow', key, { under: null });
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'follow' } as never);
  expect(asked).toHaveLength(1);
  expect(await alarm()).toBeUndefined();
  await extension.ask(page, 'restoreFollow', { key, record });
  expect(await followed()).toMatchObject({ found: 1 });
});

it('is woken for what comes back, forgotten or from a backup, though nothing was followed meanwhile', async () => {
  await extension.ask(page, 'follow', key, whole);
  await eventually(async () => expect(await alarm()).toBeDefined());
  const backup = await extension.ask(popup, 'exportBackup', ['threads']);
  const forget = async () => {
    const forgotten = await extension.ask(popup, 'forgetThread', key);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'follow' } as never);
    expect(await alarm()).toBeUndefined();
    return forgotten;
  };
  await extension.ask(popup, 'restoreThread', await forget());
  await eventually(async () => expect(await alarm()).toBeDefined());
  await forget();
  await extension.ask(popup, 'importBackup', backup);
  await eventually(async () => expect(await alarm()).toBeDefined());
});
