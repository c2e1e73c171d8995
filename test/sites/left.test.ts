import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';

/* Pages whose comments the reader leaves to them. */

let extension: FakeExtension;
const url = 'https://fights.example/post';
const host = 'fights.example';
const page = reader(url);

beforeEach(async () => {
  extension = await startExtension();
  extension.granted.add('https://*/*');
  await fakeBrowser.tabs.create({ url });
});

const status = () => extension.ask(popup, 'tabStatus', 1);

it('the popup says why, also after the worker was ended', async () => {
  await extension.ask(page, 'sectionSeen');
  await extension.ask(page, 'pageLeft', 'unwanted');
  expect(extension.notices).toContain('tab');
  extension.restart();
  expect(await status()).toEqual({ state: 'none', host, left: 'unwanted' });
});

it('says it no more once the reader was sent to look again, or another page is shown', async () => {
  await extension.ask(page, 'pageLeft', 'tooMuch');
  await fakeBrowser.tabs.update(1, { url: 'https://fights.example/' });
  expect(await status()).toEqual({ state: 'none', host });
  await fakeBrowser.tabs.update(1, { url });
  expect(await status()).toMatchObject({ left: 'tooMuch' });
  await new Promise((resolve) => setTimeout(resolve, 2));
  await extension.ask(popup, 'readTab', 1);
  expect(await status()).not.toHaveProperty('left');
});
