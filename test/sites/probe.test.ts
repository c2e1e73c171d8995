// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import probe from '../../entrypoints/probe.ts';

const comment = (id: number) => `<li id="comment-${id}" class="comment"><p>Plums.</p></li>`;
let sent: unknown[];
let navigation: EventTarget;
const observers: MutationObserver[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  navigation = new EventTarget();
  fakeBrowser.runtime.sendMessage = vi.fn(async (message: unknown) => sent.push(message)) as never;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('chrome', fakeBrowser);
  const Observer = MutationObserver;
  vi.stubGlobal(
    'MutationObserver',
    class extends Observer {
      constructor(callback: MutationCallback) {
        super(callback);
        observers.push(this);
      }
    },
  );
  document.body.innerHTML = '';
});

afterEach(() => {
  for (const observer of observers.splice(0)) observer.disconnect();
  delete (globalThis as { understoryProbe?: true }).understoryProbe;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function add(html: string, waitMs = 600_000): Promise<void> {
  document.body.insertAdjacentHTML('beforeend', html);
  await vi.advanceTimersByTimeAsync(waitMs);
}

describe('the probe', () => {
  it('tells of a section that is there', () => {
    document.body.innerHTML = comment(1);
    probe.main();
    expect(sent).toEqual([{ tag: 'understory/1', call: 'sectionSeen', args: [] }]);
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('has the page laid out as ever where nobody is going to replace it: %s', async (value, times) => {
    const layOut = vi.fn();
    vi.stubGlobal('understoryLayOut', layOut);
    vi.mocked(fakeBrowser.runtime.sendMessage).mockResolvedValue({ ok: true, value } as never);
    document.body.innerHTML = comment(1);
    probe.main();
    await vi.advanceTimersByTimeAsync(0);
    expect(layOut).toHaveBeenCalledTimes(times);
  });

  it('tells of more also where there are many', async () => {
    document.body.innerHTML = Array.from({ length: 90 }, (_, i) => comment(i)).join('');
    probe.main();
    await add(Array.from({ length: 20 }, (_, i) => comment(90 + i)).join(''));
    expect(sent).toHaveLength(2);
    await add(comment(110));
    expect(sent).toHaveLength(3);
  });

  it('does nothing on a page without one', async () => {
    document.body.innerHTML = '<p>No comment.</p>';
    probe.main();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('begins anew when it is injected once more', () => {
    document.body.innerHTML = comment(1);
    probe.main();
    probe.main();
    expect(sent).toHaveLength(2);
  });

  it('tells of a section that comes late, and again when more has come', async () => {
    probe.main();
    await add(comment(1));
    expect(sent).toHaveLength(1);
    await add('<p>Something else.</p>');
    expect(sent).toHaveLength(1);
    await add(comment(2));
    expect(sent).toHaveLength(2);
  });

  it('finds a section in a shadow root that an element gets long after it came, which no observer tells', async () => {
    document.body.innerHTML = '<div id="coral_thread"></div>';
    probe.main();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    const root = document.body.firstElementChild?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = comment(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('finds another in a second root, when the first held none', async () => {
    document.body.innerHTML = '<div data-spot-im-shadow-host></div><div data-spot-im-shadow-host></div>';
    const [first, second] = document.body.children as unknown as HTMLElement[];
    first?.attachShadow({ mode: 'open' });
    probe.main();
    const root = second?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = comment(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
  });

  it('gives up after a few tries to tell', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(new Error('The extension is gone') as never);
    document.body.innerHTML = comment(1);
    probe.main();
    await vi.advanceTimersByTimeAsync(6_000_000);
    expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(10);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is silent once the reader is there', async () => {
    probe.main();
    await add(`<understory-reader></understory-reader>${comment(1)}`);
    expect(sent).toEqual([]);
  });

  it('looks ever less often while the page changes, and then no more', async () => {
    const query = vi.spyOn(document, 'querySelectorAll');
    probe.main();
    for (let i = 0; i < 5000; i++) await add('<i></i>', 100);
    // Five questions a look: four for cues, one for shadow roots.
    expect(query).toHaveBeenCalledTimes(50);
    await add(comment(1));
    expect(sent).toEqual([]);
  });

  it('looks again when the page has become another', async () => {
    document.body.innerHTML = comment(1);
    probe.main();
    navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(sent).toHaveLength(2);
  });

  it('asks again when nobody could be told', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValueOnce(new Error('The worker was stopped') as never);
    document.body.innerHTML = comment(1);
    probe.main();
    await add('<p>A change.</p>');
    expect(sent).toHaveLength(1);
  });

  it('leaves documents that are no pages alone', () => {
    document.body.innerHTML = comment(1);
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/pdf');
    probe.main();
    expect(sent).toEqual([]);
  });

  it('waits in a frame too small to read until it grows', () => {
    vi.stubGlobal('top', {});
    vi.stubGlobal('innerHeight', 1);
    document.body.innerHTML = comment(1);
    probe.main();
    expect(sent).toEqual([]);
    vi.stubGlobal('innerHeight', 600);
    dispatchEvent(new Event('resize'));
    expect(sent).toHaveLength(1);
  });
});
