// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commentFrames } from '../../utils/sites/closed-frames.ts';
import { type FakeExtension, popup, startExtension } from './fake-extension.ts';

const framesOn = (html: string) => {
  document.body.innerHTML = html;
  return commentFrames();
};

describe('frames that are called after comments', () => {
  it('a system’s section before its other frames, and none of anybody else', () => {
    expect(
      framesOn(`<iframe src="https://ads.example/banner"></iframe><iframe src="https://video.example/embed/9" title="A film"></iframe>
        <iframe src="https://disqus.example/recommendations/?f=plums"></iframe>
        <iframe src="https://disqus.example/embed/comments/?f=plums" id="dsq-app1"></iframe>`),
    ).toEqual(['https://disqus.example/embed/comments/?f=plums', 'https://disqus.example/recommendations/?f=plums']);
    expect(framesOn('<iframe class="giscus-frame" src="https://g.example/en/widget?origin=x"></iframe>')).toHaveLength(
      1,
    );
    expect(framesOn('<iframe title="Comments" srcdoc="<p>"></iframe>')).toEqual([]);
  });
});

describe('a page that was read on a click', () => {
  let extension: FakeExtension;
  const status = () => extension.ask(popup, 'tabStatus', 1);

  beforeEach(async () => {
    extension = await startExtension();
    await fakeBrowser.tabs.create({ url: 'https://plum-jam.example/stones/' });
    const inject = fakeBrowser.scripting.executeScript;
    fakeBrowser.scripting.executeScript = vi.fn(async (injection: { func?: unknown }) =>
      injection.func === commentFrames
        ? [{ result: ['about:blank', 'https://disqus.example/embed/comments/?f=plums'] }]
        : inject(injection as never),
    ) as never;
    vi.useFakeTimers({ toFake: ['Date'] });
    await extension.ask(popup, 'readTab', 1);
    vi.setSystemTime(Date.now() + 5_000);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('says whose frame it could not look into', async () => {
    expect(await status()).toEqual({ state: 'none', host: 'plum-jam.example', frameHost: 'disqus.example' });
  });

  it('looks into it as soon as that is allowed, though the browser’s question has closed the popup', async () => {
    extension.injected.length = 0;
    extension.granted.add('https://disqus.example/*');
    const { onAdded } = fakeBrowser.permissions as unknown as { onAdded: { trigger(added: object): Promise<unknown> } };
    await onAdded.trigger({ origins: ['https://disqus.example/*'] });
    expect(extension.injected).toContain('1/* /probe.js');
  });

  it('says nothing of it where that site is allowed', async () => {
    extension.granted.add('https://disqus.example/*');
    expect(await status()).toEqual({ state: 'none', host: 'plum-jam.example' });
  });
});
