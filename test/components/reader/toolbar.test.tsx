// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { columnOf } from '../../../components/reader/toolbar/use-column.ts';
import { click, nameOf, press, stageToolbar } from './support/stage-toolbar.tsx';

let stage: ReturnType<typeof stageToolbar>;
beforeEach(() => {
  stage = stageToolbar();
});
afterEach(() => stage.clear());

describe('one row of tools', () => {
  test('what it offers, in order', () => {
    stage.show();
    expect(stage.root.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe('Comment tools');
    expect(stage.buttons().map(nameOf)).toEqual([
      'All',
      'Unread 12',
      'Bookmarked 1',
      'Author',
      'Oldest first',
      'Fold to depth',
      'Search comments',
      'Next unread',
    ]);
  });

  test('the filter in force is pressed', () => {
    stage.show({ filter: 'unread' });
    expect(
      stage
        .buttons()
        .filter((one) => one.getAttribute('aria-pressed') === 'true')
        .map(nameOf),
    ).toEqual(['Unread 12']);
    click(stage.button('Bookmarked 1'));
    expect(stage.asked.onFilter).toHaveBeenCalledWith('bookmarked');
  });

  test('one tab stop; arrows, Home and End move it and go round', () => {
    stage.show();
    const stops = () =>
      stage
        .buttons()
        .filter((one) => one.tabIndex === 0)
        .map(nameOf);
    expect(stops()).toEqual(['All']);
    stage.button('All').focus();
    press('ArrowRight');
    expect(nameOf(document.activeElement as Element)).toBe('Unread 12');
    expect(stops()).toEqual(['Unread 12']);
    press('End');
    expect(nameOf(document.activeElement as Element)).toBe('Next unread');
    press('ArrowRight');
    expect(nameOf(document.activeElement as Element)).toBe('All');
    press('ArrowLeft');
    press('Home');
    expect(stops()).toEqual(['All']);
    stage.show({ unread: 11 });
    expect(stops()).toEqual(['All']);
  });

  test('written from right to left, the arrows follow the eye', () => {
    stage.show();
    const bar = stage.root.querySelector<HTMLElement>('.bar');
    expect(bar?.dir).toBe('ltr');
    bar?.setAttribute('dir', 'rtl');
    stage.button('All').focus();
    press('ArrowLeft');
    expect(nameOf(document.activeElement as Element)).toBe('Unread 12');
  });

  test('Next unread names its key only where keys work, and keeps the focus when nothing is left', () => {
    stage.show();
    expect(stage.button('Next unread').textContent).toContain('n');
    expect(stage.button('Next unread').getAttribute('aria-keyshortcuts')).toBe('n');
    click(stage.button('Next unread'));
    expect(stage.asked.onNextUnread).toHaveBeenCalledTimes(1);
    stage.button('Next unread').focus();
    stage.show({ nextDisabled: true, nextKey: null });
    expect(document.activeElement).toBe(stage.button('Next unread'));
    expect(stage.button('Next unread').querySelector('[aria-hidden]')).toBeNull();
    expect(stage.button('Next unread').getAttribute('aria-disabled')).toBe('true');
    click(stage.button('Next unread'));
    expect(stage.asked.onNextUnread).toHaveBeenCalledTimes(1);
  });
});

describe('lists', () => {
  test('open on what is chosen, and choose', () => {
    stage.show({ order: 'newest' });
    const opener = stage.button('Newest first');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(
      stage.root.querySelector(`#${CSS.escape(opener.getAttribute('aria-controls') ?? '')}`)?.getAttribute('role'),
    ).toBe('menu');
    expect(stage.items().map((item) => [item.textContent, item.getAttribute('aria-checked')])).toEqual([
      ['Oldest first', 'false'],
      ['Newest first', 'true'],
      ['Most replies first', 'false'],
      ['As on the page', 'false'],
    ]);
    expect(document.activeElement).toBe(stage.items()[1]);
    press('ArrowDown');
    press('Enter');
    expect(stage.asked.onOrder).toHaveBeenCalledWith('replies');
    expect(stage.items()).toEqual([]);
    expect(document.activeElement).toBe(opener);
  });

  test('Home, End and first letters go to a line; the page hears none of the keys', () => {
    stage.show();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    click(stage.button('Author'));
    press('End');
    expect(document.activeElement?.textContent).toBe('Tam4');
    press('Home');
    expect(document.activeElement?.textContent).toBe('Everyone');
    press('m');
    expect(document.activeElement?.textContent).toBe('Maud2');
    press(' ');
    expect(stage.asked.onFilter).toHaveBeenCalledWith({ author: 'Maud' });
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('Esc closes and gives the focus back; so does leaving, without taking it', () => {
    stage.show();
    click(stage.button('Fold to depth'));
    press('Escape');
    expect(stage.items()).toEqual([]);
    expect(document.activeElement).toBe(stage.button('Fold to depth'));
    expect(stage.asked.onDepth).not.toHaveBeenCalled();
    click(stage.button('Fold to depth'));
    act(() => stage.button('All').focus());
    expect(stage.items()).toEqual([]);
    expect(document.activeElement).toBe(stage.button('All'));
  });

  test('depth', () => {
    stage.show({ depth: 2 });
    click(stage.button('Fold to depth'));
    expect(stage.items().map((item) => item.textContent)).toEqual(['1 level', '2 levels', '3 levels', 'All levels']);
    click(stage.items()[3]);
    expect(stage.asked.onDepth).toHaveBeenCalledWith('all');
  });

  test('everyone again', () => {
    stage.show({ filter: { author: 'Tam' } });
    click(stage.button('Tam'));
    click(stage.items()[0]);
    expect(stage.asked.onFilter).toHaveBeenCalledWith('all');
  });
});

describe('narrow columns', () => {
  test('steps', () => {
    expect([800, 641, 640, 441, 440, 320].map(columnOf)).toEqual([
      'wide',
      'wide',
      'narrow',
      'narrow',
      'phone',
      'phone',
    ]);
  });

  test('at 640 px the filters become one list', () => {
    stage.widthPx = 600;
    stage.show({ filter: 'unread' });
    expect(stage.buttons().map(nameOf)).toEqual([
      'Unread',
      'Oldest first',
      'Fold to depth',
      'Search comments',
      'Next12',
    ]);
    click(stage.button('Unread'));
    expect(stage.items().map((item) => item.textContent)).toEqual([
      'All',
      'Unread12',
      'Bookmarked1',
      'Anonymous28',
      'Maud2',
      'Tam4',
    ]);
    click(stage.items()[2]);
    expect(stage.asked.onFilter).toHaveBeenCalledWith('bookmarked');
  });

  test('at 440 px they go to the bottom, order and depth behind one button', () => {
    stage.widthPx = 390;
    stage.show({ children: <nav>context</nav> });
    expect(stage.root.querySelector('.bar')?.textContent).toBe('context');
    const deck = stage.root.querySelector('.deck') as HTMLElement;
    expect(deck.getAttribute('role')).toBe('toolbar');
    expect([...deck.querySelectorAll('button')].map(nameOf)).toEqual([
      'All',
      'Search comments',
      'Order and depth',
      'Next unreadNext12',
    ]);
    click(stage.button('Order and depth'));
    expect([...stage.root.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label'))).toEqual([
      'Fold to depth',
      'Order',
    ]);
    click(stage.items()[5]);
    expect(stage.asked.onOrder).toHaveBeenCalledWith('newest');
  });
});
