// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHostPlace } from '../../../components/reader/page/host-place.ts';
import { createOriginal, type Original } from '../../../components/reader/page/original.ts';

let original: Original;
let cover: HTMLElement;
let idle: (() => void) | null;
let comments: number;
let grows: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  idle = null;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    idle = work;
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => {
    idle = null;
  });
  comments = 5_000;
  grows = false;
  original = createOriginal(window as Window & typeof globalThis, {
    countComments: () => comments,
    grows: () => grows,
  });
  cover = document.createElement('div');
  document.body.replaceChildren(cover);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page has been left in peace for a while. */
const becomeIdle = () => {
  vi.advanceTimersByTime(2_000);
  idle?.();
};

test.each([
  null,
  '',
  'color: red',
  'COLOR:red ; ;margin : 3px!important',
  'display:none',
  'height: 40px; overflow: auto !important; content-visibility: auto',
])('the attribute %j comes back byte for byte, before and after the page was idle', (style) => {
  for (const wasIdle of [false, true]) {
    if (style !== null) cover.setAttribute('style', style);
    const before = cover.outerHTML;
    original.hide([cover]);
    expect(cover.outerHTML).not.toBe(before);
    if (wasIdle) becomeIdle();
    original.show();
    expect(cover.outerHTML).toBe(before);
  }
});

test('a short list is hidden for good at once', () => {
  comments = 60;
  original.hide([cover]);
  expect(cover.style.display).toBe('none');
  original.show();
  expect(cover.outerHTML).toBe('<div></div>');
});

test('is hidden cheaply at first; the memory is given back when the page is idle', () => {
  original.hide([cover]);
  expect(cover.style.display).toBe('');
  expect(cover.style.getPropertyValue('content-visibility')).toBe('hidden');
  becomeIdle();
  expect(cover.style.display).toBe('none');
});

test('what the page has written to the style meanwhile stays', () => {
  cover.setAttribute('style', 'color: red');
  for (const wasIdle of [false, true]) {
    original.hide([cover]);
    cover.style.color = wasIdle ? 'green' : 'blue';
    if (wasIdle) becomeIdle();
    original.show();
    expect(cover.getAttribute('style')).toBe(`color: ${wasIdle ? 'green' : 'blue'};`);
  }
});

test('hiding others shows what is no longer covered', () => {
  const other = document.createElement('div');
  document.body.append(other);
  original.hide([cover]);
  original.hide([other]);
  expect(cover.outerHTML).toBe('<div></div>');
  expect(other.hasAttribute('style')).toBe(true);
});

test('a copy that was made while hidden comes out of hiding too', () => {
  original.hide([cover]);
  const copy = cover.cloneNode() as HTMLElement;
  cover.replaceWith(copy);
  original.hide([copy]);
  original.show();
  expect(copy.style.length).toBe(0);
});

test('what the page itself hides stays hidden', () => {
  cover.setAttribute('style', 'display: none !important');
  original.hide([cover]);
  original.show();
  expect(cover.getAttribute('style')).toBe('display: none !important');
});

test('the host goes back to where it stood, and gives up on a page that will not have it', () => {
  let now = 0;
  const host = document.createElement('understory-reader');
  const place = createHostPlace(host, host.attachShadow({ mode: 'closed' }), () => now);
  const section = document.createElement('section');
  const inner = document.createElement('div');
  inner.append(cover);
  section.append(inner, document.createElement('form'));
  document.body.append(section);
  place.putBefore(cover);
  expect(cover.previousSibling).toBe(host);

  inner.remove();
  expect(place.putBack()).toBe('back');
  expect(host.parentElement).toBe(section);
  expect(host.nextElementSibling?.localName).toBe('form');
  const tries = Array.from({ length: 20 }, () => {
    host.remove();
    now += 100;
    return place.putBack();
  });
  expect(tries.indexOf('unwanted')).toBe(9);

  now += 60_000;
  host.remove();
  expect(place.putBack()).toBe('back');
});

test('in a table the host stands around the table, never in it', () => {
  const host = document.createElement('understory-reader');
  const place = createHostPlace(host, host.attachShadow({ mode: 'closed' }), () => 0);
  const table = document.createElement('table');
  const [post, first] = [table.insertRow(), table.insertRow()];
  first.insertCell().textContent = 'The first comment';
  document.body.append(table);
  place.putBefore(first);
  expect(table.previousElementSibling).toBe(host);

  post.insertCell().textContent = 'The post itself';
  place.putBefore(first);
  expect(table.nextElementSibling).toBe(host);
  const moves = new MutationObserver(() => {});
  moves.observe(document.body, { childList: true });
  place.putBefore(first);
  expect(moves.takeRecords()).toEqual([]);
});

test.each([null, 'max-width: 60%; height: 40px'])('has its box for a moment, and is hidden as it was: %j', (style) => {
  if (style !== null) cover.setAttribute('style', style);
  const before = cover.outerHTML;
  for (const wasIdle of [false, true]) {
    original.hide([cover]);
    if (wasIdle) becomeIdle();
    const hidden = cover.outerHTML;
    expect(original.asBox(cover, () => cover.style.display)).toBe('');
    expect(cover.outerHTML).toBe(hidden);
    expect(() =>
      original.asBox(cover, () => {
        throw new Error('no layout');
      }),
    ).toThrow();
    expect(cover.outerHTML).toBe(hidden);
    original.show();
    expect(cover.outerHTML).toBe(before);
    expect(original.asBox(cover, () => cover.outerHTML)).toBe(before);
  }
});
