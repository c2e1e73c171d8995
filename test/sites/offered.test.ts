import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';

let extension: FakeExtension;
const url = 'https://threads.example/item?id=7';
const host = 'threads.example';
const page = reader(url);

beforeEach(async () => {
  extension = await startExtension();
  extension.granted.add('https://*/*');
  await fakeBrowser.tabs.create({ url: `${url}#c3` });
});

const state = async () => (await extension.ask(popup, 'tabStatus', 1)).state;

describe('a thread on a site that is threads itself', () => {
  it('is not rebuilt, and the popup offers it', async () => {
    expect(await extension.ask(page, 'threadOffered')).toBe(false);
    expect(extension.notices).toContain('tab');
    extension.restart();
    expect(await extension.ask(popup, 'tabStatus', 1)).toEqual({ state: 'offered', host });
  });

  it('is rebuilt at once where the answer is yes, and from then on by itself', async () => {
    await extension.ask(page, 'threadOffered');
    await extension.ask(popup, 'saveSite', host, true);
    expect(extension.injected).toEqual(['1/* /reader.js']);
    expect(await extension.ask(page, 'threadOffered')).toBe(true);
    expect(await state()).not.toBe('offered');
    expect(await extension.ask(reader('https://threads.example/item?id=8', { tabId: 2 }), 'threadOffered')).toBe(true);
    expect(await extension.ask(reader('https://other.example/item?id=8', { tabId: 3 }), 'threadOffered')).toBe(false);
  });

  it('can be read this once, without a yes to the site', async () => {
    await extension.ask(popup, 'readTab', 1);
    expect(await extension.ask(page, 'threadOffered')).toBe(true);
    expect(await extension.ask(reader('https://threads.example/item?id=8', { tabId: 2 }), 'threadOffered')).toBe(false);
  });

  it('is not rebuilt for having been visited: only the yes counts', async () => {
    await extension.ask(popup, 'saveSite', host, true);
    await extension.ask(popup, 'saveSite', host, false);
    expect(await extension.ask(page, 'threadOffered')).toBe(false);
  });

  it('is offered only while its page is shown', async () => {
    await extension.ask(page, 'threadOffered');
    await fakeBrowser.tabs.update(1, { url: 'https://threads.example/' });
    expect(await state()).toBe('none');
  });

  it('a yes holds for the site in its other dresses, until one of them is told otherwise', async () => {
    await extension.ask(popup, 'saveSite', 'old.threads.example', true);
    const offered = (address: string, tabId: number) => extension.ask(reader(address, { tabId }), 'threadOffered');
    expect(await offered('https://www.threads.example/item?id=8', 2)).toBe(true);
    expect(await offered('https://sh.threads.example/item?id=8', 3)).toBe(true);
    expect(await offered('https://maud.threads.example/item?id=8', 4)).toBe(false);
    await extension.ask(popup, 'saveSite', 'sh.threads.example', false);
    expect(await offered('https://sh.threads.example/item?id=8', 3)).toBe(false);
    expect(await offered('https://old.threads.example/item?id=8', 5)).toBe(true);
  });
});
