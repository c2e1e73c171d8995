// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTopEdge } from '../../../components/reader/page/top-edge.ts';

const viewPx = 800;
let stop: AbortController;

/** jsdom lays nothing out: boxes say where they stand in `data-top` and `data-height`, scrolled or not. */
function layOut(html: string): void {
  document.body.innerHTML = html;
  Object.defineProperty(window, 'innerHeight', { value: viewPx, configurable: true });
  const rectOf = (element: Element) => {
    const top = Number(element.getAttribute('data-top') ?? 0);
    const height = Number(element.getAttribute('data-height') ?? viewPx * 4);
    return { top, bottom: top + height, left: 0, width: 600, height } as DOMRect;
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectOf(this);
  });
  document.elementsFromPoint = (_x, y) =>
    [...document.querySelectorAll('*')].reverse().filter((element) => {
      const { top, bottom } = rectOf(element);
      return top <= y && y < bottom;
    });
}

function edge(): { px: number; stickPx: string } {
  const host = document.querySelector('#host') as HTMLElement;
  const { px } = watchTopEdge({ window: window as Window & typeof globalThis, host, root: host, signal: stop.signal });
  vi.runAllTimers();
  return { px: px(), stickPx: host.style.getPropertyValue('--us-top') };
}

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('where the view of the tree begins', () => {
  it('is the top of the view where nothing lies over it', () => {
    layOut('<header data-height="60">Blog</header><div id="host"></div>');
    expect(edge()).toEqual({ px: 0, stickPx: '0px' });
  });

  it('is below headers that stay, one below the other', () => {
    layOut(
      '<div style="position:fixed" data-height="30"><b>Sale</b></div><nav style="position:sticky;top:30px" data-top="30" data-height="50">Menu</nav><div id="host"></div>',
    );
    expect(edge()).toEqual({ px: 80, stickPx: '80px' });
  });

  it('is not below what only may stick, what is out of view, and what covers half of the page', () => {
    layOut(
      '<nav style="position:sticky;top:0px" data-top="-20" data-height="50">Menu</nav><header style="position:fixed" data-top="-60" data-height="60">Blog</header><div style="position:fixed" data-height="500">Subscribe!</div><div id="host"></div>',
    );
    expect(edge().px).toBe(0);
  });

  it('is not below what the tree itself lies in', () => {
    layOut('<main style="position:fixed" data-height="300"><div id="host"></div></main>');
    expect(edge().px).toBe(0);
  });

  it('is known from the first jump on, before the page has come to rest', () => {
    layOut('<header style="position:fixed" data-height="60">Blog</header><div id="host"></div>');
    const host = document.querySelector('#host') as HTMLElement;
    const view = window as Window & typeof globalThis;
    expect(watchTopEdge({ window: view, host, root: host, signal: stop.signal }).px()).toBe(60);
  });

  it('follows a header that comes back while one scrolls', () => {
    layOut('<header style="position:fixed" data-top="-60" data-height="60">Blog</header><div id="host"></div>');
    const host = document.querySelector('#host') as HTMLElement;
    const { px } = watchTopEdge({
      window: window as Window & typeof globalThis,
      host,
      root: host,
      signal: stop.signal,
    });
    vi.runAllTimers();
    expect(px()).toBe(0);
    document.querySelector('header')?.setAttribute('data-top', '0');
    window.dispatchEvent(new Event('scroll'));
    vi.runAllTimers();
    expect(px()).toBe(60);
  });
});
