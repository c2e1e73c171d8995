// @vitest-environment jsdom

import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BackToTree } from '../../../components/reader/BackToTree.tsx';
import { Foot } from '../../../components/reader/Foot.tsx';
import { Head } from '../../../components/reader/Head.tsx';
import { Help } from '../../../components/reader/Help.tsx';
import { Toast } from '../../../components/reader/Toast.tsx';
import { designedKeys, keysInForce } from '../../../utils/settings/keys.ts';

let shadow: ShadowRoot;
let root: HTMLElement;
let closedWhileShown: boolean[];

beforeEach(() => {
  // jsdom has no top layer. What a modal dialog does with the focus is the browser's part.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  closedWhileShown = [];
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    closedWhileShown.push(this.isConnected);
  };
  const host = document.createElement('understory-reader');
  shadow = host.attachShadow({ mode: 'closed' });
  root = document.createElement('div');
  shadow.append(root);
  document.body.replaceChildren(host);
});
afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

const show = (view: ComponentChild) => act(() => render(view, root));
const text = () => (root.textContent ?? '').replace(/\s+/g, ' ').trim();
function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`No button "${name}" in: ${text()}`);
  return found;
}
const click = (element: HTMLElement) => act(() => element.click());
function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  act(() => {
    (shadow.activeElement ?? root).dispatchEvent(event);
  });
  return event;
}

describe('head', () => {
  const onView = vi.fn();
  const head = (props: Partial<Parameters<typeof Head>[0]> = {}) =>
    show(
      <Head
        total={34}
        held={34}
        declared={null}
        newCount={10}
        olderUnread={2}
        since={new Date(2026, 2, 3, 18, 40).getTime()}
        visits={[]}
        sinceChoice={null}
        onSince={() => {}}
        clock="24h"
        opening="nothing"
        onOpenAll={() => {}}
        onStopOpening={() => {}}
        follow="off"
        onFollow={() => {}}
        view="tree"
        onView={onView}
        headingId="us-h"
        headingLevel={2}
        {...props}
      />,
    );

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 2, 5, 9, 0) });
  });

  test('what is new, since when', () => {
    head();
    expect(root.querySelector('h2#us-h')?.textContent).toBe('34 comments');
    expect(root.querySelector('p')?.textContent).toBe('10 new since Tuesday 18:40, 2 older unread');
    expect(root.querySelector('b')?.textContent).toBe('10 new');
    head({ newCount: 0, olderUnread: 0 });
    expect(root.querySelector('p')?.textContent).toBe('Nothing new since Tuesday 18:40');
  });

  test('new since another visit, or a day', () => {
    const onSince = vi.fn();
    const at = (date: number, hour: number) => new Date(2026, 2, date, hour).getTime();
    const visits = [5, 3, 1].map((date) => ({ startedAt: at(date, 8), endedAt: at(date, 9), saw: [] }));
    head({ visits, since: at(3, 9), onSince });
    click(button('since Tuesday 09:00'));
    const choices = () => [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    expect(choices().map((one) => [one.textContent, one.getAttribute('aria-checked')])).toEqual([
      ['Tuesday 09:00', 'true'],
      ['Sunday 09:00', 'false'],
      ['A day …', 'false'],
    ]);
    click(choices()[1] as HTMLElement);
    expect(onSince).toHaveBeenLastCalledWith({ visit: at(1, 8) });

    click(button('since Tuesday 09:00'));
    click(choices()[2] as HTMLElement);
    const field = root.querySelector<HTMLInputElement>('input[type=date]');
    if (!field) throw new Error('No field for the day');
    field.value = '2026-02-28';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(onSince).toHaveBeenLastCalledWith({ day: '2026-02-28' });
  });

  test('a first visit says nothing of new, and nothing of unread', () => {
    head({ since: null, newCount: 0, olderUnread: 34, total: 1 });
    expect(root.querySelector('h2')?.textContent).toBe('1 comment');
    expect(root.querySelector('p')).toBeNull();
  });

  test('a page that holds fewer comments than it says', () => {
    head({ held: 25, declared: 26 });
    expect(text()).toContain('25 of 26 comments on this page');
    head({ held: 26, declared: 26 });
    expect(text()).not.toContain('on this page');
    head({ held: 30, declared: 26 });
    expect(text()).not.toContain('on this page');
  });

  test('the switch', () => {
    head({ view: 'original' });
    expect(button('Tree').getAttribute('aria-pressed')).toBe('false');
    expect(button('Original').getAttribute('aria-pressed')).toBe('true');
    click(button('Tree'));
    expect(onView).toHaveBeenCalledWith('tree');
  });
});

describe('foot', () => {
  test('where things are kept, and what can be done', () => {
    const onMarkAllRead = vi.fn();
    const onHelp = vi.fn();
    show(
      <Foot
        wrong={false}
        onWrong={() => {}}
        canAsk={false}
        onAsk={() => {}}
        unread={2}
        remembers={true}
        onMarkAllRead={onMarkAllRead}
        onHelp={onHelp}
      />,
    );
    expect(text()).toContain('Kept in this browser only. Nothing is sent anywhere.');
    click(button('Mark all as read'));
    click(button('Keys and signs'));
    expect([onMarkAllRead.mock.calls.length, onHelp.mock.calls.length]).toEqual([1, 1]);
    show(
      <Foot
        wrong={false}
        onWrong={() => {}}
        canAsk={false}
        onAsk={() => {}}
        unread={0}
        remembers={false}
        onMarkAllRead={onMarkAllRead}
        onHelp={onHelp}
      />,
    );
    expect(text()).toBe('Private window: nothing is kept.Keys and signsSomething in the wrong place?');
  });

  test('the way back from the original', () => {
    const onBack = vi.fn();
    show(<BackToTree onBack={onBack} />);
    click(button('Back to the tree'));
    expect(onBack).toHaveBeenCalledTimes(1);
  });
});

describe('help', () => {
  test('a modal dialog that names every key', () => {
    show(<Help keys={designedKeys} onClose={() => {}} />);
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    expect(dialog.getAttribute('aria-label')).toBe('Keys and signs');
    expect(shadow.activeElement).toBe(dialog);
    const caps = [...dialog.querySelectorAll('kbd')].map((cap) => cap.textContent).join('');
    expect([...caps].sort().join('')).toBe([...'jknNp[]o1230bmxu/g?'].sort().join(''));
    expect(text()).not.toContain('turned off');
  });

  test('names the keys as they are set, and none that is turned off', () => {
    show(<Help keys={keysInForce({ bookmark: 'w', reject: null, previousUnread: null })} onClose={() => {}} />);
    const caps = [...root.querySelectorAll('dialog kbd')].map((cap) => cap.textContent).join('');
    expect(caps).toContain('w');
    expect(caps).not.toMatch(/[bxN]/);
    expect(text()).not.toContain('not a reply');
  });

  test('says so where letters are turned off', () => {
    show(<Help keys={null} onClose={() => {}} />);
    expect(text()).toContain('Single-letter keys are turned off in the settings.');
  });

  test('closes by its cross, by ?, by the browser’s Esc and by a press beside it', () => {
    const onClose = vi.fn();
    show(<Help keys={designedKeys} onClose={onClose} />);
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    click(button('Close'));
    press('?');
    act(() => {
      dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    });
    click(dialog);
    expect(onClose).toHaveBeenCalledTimes(4);
    click(dialog.querySelector('dl') as HTMLElement);
    expect(onClose).toHaveBeenCalledTimes(4);
  });

  test('the page hears none of its keys; it is closed before it is removed, so that the browser gives the focus back', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    show(<Help keys={designedKeys} onClose={() => {}} />);
    press('j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    show(null);
    expect(closedWhileShown).toEqual([true]);
  });
});

describe('toast', () => {
  const onGone = vi.fn();
  const onUndo = vi.fn();
  const toast = (said = 'Bookmark removed') =>
    show(<Toast text={said} undoLabel="Undo" onUndo={onUndo} onGone={onGone} />);
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  const tell = (type: string) =>
    act(() => {
      root.querySelector('.toast')?.dispatchEvent(new Event(type, { bubbles: true }));
    });
  beforeEach(() => {
    vi.useFakeTimers();
    onGone.mockClear();
    onUndo.mockClear();
  });

  test('says it, and goes after ten seconds', () => {
    toast();
    expect(root.querySelector('[role=status]')?.textContent).toBe('Bookmark removed');
    pass(9_999);
    expect(onGone).not.toHaveBeenCalled();
    pass(1);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['pointerenter', 'pointerleave'],
    ['focusin', 'focusout'],
  ])('is held from %s to %s', (from, to) => {
    toast();
    pass(9_000);
    tell(from);
    pass(60_000);
    expect(onGone).not.toHaveBeenCalled();
    tell(to);
    pass(10_000);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  test('another message has its own ten seconds', () => {
    toast('one');
    pass(9_000);
    toast('two');
    pass(9_000);
    expect(onGone).not.toHaveBeenCalled();
  });

  test('undoes', () => {
    toast();
    click(button('Undo'));
    expect([onUndo.mock.calls.length, onGone.mock.calls.length]).toEqual([1, 1]);
    show(<Toast text="Link copied" onGone={onGone} />);
    expect(root.querySelector('button')).toBeNull();
  });
});
