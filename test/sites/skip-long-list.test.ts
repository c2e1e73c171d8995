// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { skipLongList } from '../../utils/sites/skip-long-list.ts';

interface Sheet {
  text: string;
}

let frames: (() => void)[];
let timers: (() => void)[];
let readyState: DocumentReadyState;

beforeEach(() => {
  frames = [];
  timers = [];
  readyState = 'loading';
  document.body.innerHTML = '';
  vi.stubGlobal('CSS', { escape: (name: string) => name });
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true, configurable: true });
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => readyState);
});

/** What of a window it needs; `type`: how the page was come to. */
function start(type = 'navigate') {
  class CSSStyleSheet {
    text = '';
    replaceSync(text: string) {
      this.text = text;
    }
  }
  const window = {
    CSSStyleSheet,
    setTimeout: (work: () => void) => timers.push(work),
    requestAnimationFrame: (work: () => void) => frames.push(work),
    performance: { getEntriesByType: () => [{ type }] },
  };
  return skipLongList(document, window as never);
}

function nextFrame(): void {
  for (const work of frames.splice(0)) work();
}

const rules = () => (document.adoptedStyleSheets as unknown as Sheet[]).map(({ text }) => text.replace(/\s*\{.*/s, ''));

const comment = (replies = '') =>
  `<li class="comment"><article>${'<p>Plums.</p>'.repeat(15)}</article>${replies && `<ol class="children">${replies}</ol>`}</li>`;
const list = (...comments: string[]) =>
  `<section id="comments"><h2>Comments</h2><ol class="comment-list">${comments.join('')}</ol></section>`;
const rule = '#comments li.comment:nth-child(n + 7)';
const long = list(...Array.from({ length: 200 }, () => comment()));

describe('a long list that is about to be replaced', () => {
  it('is skipped from its seventh comment on, as soon as it is there', () => {
    start();
    nextFrame();
    expect(rules()).toEqual([]);
    document.body.innerHTML = long;
    nextFrame();
    expect(rules()).toEqual([rule]);
  });

  it('is skipped in its branches too, and known by a branch where no more has come yet', () => {
    start();
    document.body.innerHTML = list(comment(Array.from({ length: 200 }, () => comment()).join('')));
    nextFrame();
    const others = document.querySelectorAll(rule);
    expect(rules()).toEqual([rule]);
    expect(others).toHaveLength(194);
  });

  it('is known where items have no class, and where they are no list items', () => {
    for (const [item, found] of [
      ['<li id="c-1"><p>Plums.</p>', '#comments li:nth-child(n + 7)'],
      ['<div class="entry odd"><p>Plums.</p></div>', '#comments div.entry:nth-child(n + 7)'],
    ] as const) {
      document.adoptedStyleSheets = [];
      start();
      document.body.innerHTML = `<div id="comments"><div>${item.repeat(1500)}</div></div>`;
      nextFrame();
      expect(rules()).toEqual([found]);
    }
  });

  it('is skipped also where nobody looks at the tab, and no frame is drawn', () => {
    start();
    document.body.innerHTML = long;
    readyState = 'interactive';
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(rules()).toHaveLength(1);
  });

  it('is laid out as ever when that is said, and stays so', () => {
    const { layOut } = start();
    document.body.innerHTML = long;
    nextFrame();
    const [ours] = document.adoptedStyleSheets as unknown as Sheet[];
    const pages = { text: '' };
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages as never];
    layOut();
    expect(document.adoptedStyleSheets).toEqual([pages]);
    expect(ours?.text).toBe('');
    nextFrame();
    layOut();
    expect(document.adoptedStyleSheets).toEqual([pages]);
  });

  it('is laid out in the end where nobody says anything', () => {
    start();
    document.body.innerHTML = long;
    nextFrame();
    for (const work of timers) work();
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it.each(['reload', 'back_forward'])('is laid out where the browser goes back to a place in it: %s', (type) => {
    start(type);
    document.body.innerHTML = long;
    nextFrame();
    nextFrame();
    expect(rules()).toEqual([]);
  });

  it('is not looked for once the page is there', () => {
    start();
    readyState = 'interactive';
    nextFrame();
    expect(frames).toEqual([]);
  });
});

it.each([
  ['few comments', list(...Array.from({ length: 50 }, () => comment()))],
  ['one endless comment', list(comment().replace('</article>', `${'<p>Plums.</p>'.repeat(5000)}</article>`))],
  ['a long article', `<article>${'<p>Plums.</p>'.repeat(5000)}</article>${list(comment())}`],
])('a page with %s is left alone', (_, html) => {
  start();
  document.body.innerHTML = html;
  nextFrame();
  expect(document.adoptedStyleSheets).toEqual([]);
});

it('boxes within boxes without end are left alone: each level would be counted through', () => {
  let inner = document.createElement('section');
  inner.id = 'comments';
  document.body.append(inner);
  for (let depth = 0; depth < 3_000; depth++) {
    const box = document.createElement('div');
    inner.append(box);
    inner = box;
  }
  const counted = vi.spyOn(Element.prototype, 'getElementsByTagName');
  start();
  nextFrame();
  expect(rules()).toEqual([]);
  expect(counted.mock.calls.length).toBeLessThan(50);
});
