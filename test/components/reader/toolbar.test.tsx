// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Toolbar } from '../../../components/reader/Toolbar.tsx';
import type { ToolbarProps } from '../../../components/reader/toolbar/toolbar-props.ts';
import { columnOf } from '../../../components/reader/toolbar/use-column.ts';

let root: HTMLElement;
let width: number;
let handlers: Pick<ToolbarProps, 'onFilter' | 'onOrder' | 'onDepth' | 'onSearch' | 'onSearchStep' | 'onNextUnread'>;

/** Reports the width the test set, at once. */
class SetWidth {
  private readonly report: ResizeObserverCallback;
  constructor(report: ResizeObserverCallback) {
    this.report = report;
  }
  observe(): void {
    this.report([{ contentRect: { width } } as ResizeObserverEntry], this as unknown as ResizeObserver);
  }
  disconnect(): void {}
  unobserve(): void {}
}

beforeEach(() => {
  width = 800;
  vi.stubGlobal('ResizeObserver', SetWidth);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  handlers = {
    onFilter: vi.fn(),
    onOrder: vi.fn(),
    onDepth: vi.fn(),
    onSearch: vi.fn(),
    onSearchStep: vi.fn(),
    onNextUnread: vi.fn(),
  };
});
afterEach(() => {
  render(null, root);
  vi.unstubAllGlobals();
});

function show(props: Partial<ToolbarProps> = {}): void {
  act(() =>
    render(
      <Toolbar
        filter="all"
        unread={12}
        bookmarked={1}
        authors={[
          { name: 'Anonymous', count: 28 },
          { name: 'Maud', count: 2 },
          { name: 'Tam', count: 4 },
        ]}
        order="oldest"
        depth="all"
        search={null}
        nextDisabled={false}
        keys={true}
        {...handlers}
        {...props}
      />,
      root,
    ),
  );
}

const buttons = () => [...root.querySelectorAll('button')];
const nameOf = (element: Element) =>
  element.getAttribute('aria-label') ??
  [...element.childNodes]
    .filter((node) => !(node instanceof Element && node.getAttribute('aria-hidden') === 'true'))
    .map((node) => node.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
function button(name: string): HTMLButtonElement {
  const found = buttons().find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No button "${name}" among ${buttons().map(nameOf).join(', ')}`);
  return found;
}
const items = () => [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
function press(key: string, target: Element | null = document.activeElement): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  act(() => {
    target?.dispatchEvent(event);
  });
  return event;
}
const click = (element: HTMLElement) => act(() => element.click());

describe('one row of tools', () => {
  test('what it offers, in order', () => {
    show();
    expect(root.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe('Comment tools');
    expect(buttons().map(nameOf)).toEqual([
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
    show({ filter: 'unread' });
    expect(
      buttons()
        .filter((one) => one.getAttribute('aria-pressed') === 'true')
        .map(nameOf),
    ).toEqual(['Unread 12']);
    click(button('Bookmarked 1'));
    expect(handlers.onFilter).toHaveBeenCalledWith('bookmarked');
  });

  test('one tab stop; arrows, Home and End move it and go round', () => {
    show();
    const stops = () =>
      buttons()
        .filter((one) => one.tabIndex === 0)
        .map(nameOf);
    expect(stops()).toEqual(['All']);
    button('All').focus();
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
    show({ unread: 11 });
    expect(stops()).toEqual(['All']);
  });

  test('in a right-to-left column the arrows follow the eye', () => {
    root.dir = 'rtl';
    show();
    button('All').focus();
    press('ArrowLeft');
    expect(nameOf(document.activeElement as Element)).toBe('Unread 12');
  });

  test('Next unread names its key only where keys work, and keeps the focus when nothing is left', () => {
    show();
    expect(button('Next unread').textContent).toContain('n');
    expect(button('Next unread').getAttribute('aria-keyshortcuts')).toBe('n');
    click(button('Next unread'));
    expect(handlers.onNextUnread).toHaveBeenCalledTimes(1);
    button('Next unread').focus();
    show({ nextDisabled: true, keys: false });
    expect(document.activeElement).toBe(button('Next unread'));
    expect(button('Next unread').querySelector('[aria-hidden]')).toBeNull();
    expect(button('Next unread').getAttribute('aria-disabled')).toBe('true');
    click(button('Next unread'));
    expect(handlers.onNextUnread).toHaveBeenCalledTimes(1);
  });
});

describe('lists', () => {
  test('open on what is chosen, and choose', () => {
    show({ order: 'newest' });
    const opener = button('Newest first');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector(`#${CSS.escape(opener.getAttribute('aria-controls') ?? '')}`)?.getAttribute('role')).toBe(
      'menu',
    );
    expect(items().map((item) => [item.textContent, item.getAttribute('aria-checked')])).toEqual([
      ['Oldest first', 'false'],
      ['Newest first', 'true'],
      ['Most replies first', 'false'],
    ]);
    expect(document.activeElement).toBe(items()[1]);
    press('ArrowDown');
    press('Enter');
    expect(handlers.onOrder).toHaveBeenCalledWith('replies');
    expect(items()).toEqual([]);
    expect(document.activeElement).toBe(opener);
  });

  test('Home, End and first letters go to a line; the page hears none of the keys', () => {
    show();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    click(button('Author'));
    press('End');
    expect(document.activeElement?.textContent).toBe('Tam4');
    press('Home');
    expect(document.activeElement?.textContent).toBe('Everyone');
    press('m');
    expect(document.activeElement?.textContent).toBe('Maud2');
    press(' ');
    expect(handlers.onFilter).toHaveBeenCalledWith({ author: 'Maud' });
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('Esc closes and gives the focus back; so does leaving, without taking it', () => {
    show();
    click(button('Fold to depth'));
    press('Escape');
    expect(items()).toEqual([]);
    expect(document.activeElement).toBe(button('Fold to depth'));
    expect(handlers.onDepth).not.toHaveBeenCalled();
    click(button('Fold to depth'));
    act(() => button('All').focus());
    expect(items()).toEqual([]);
    expect(document.activeElement).toBe(button('All'));
  });

  test('depth', () => {
    show({ depth: 2 });
    click(button('Fold to depth'));
    expect(items().map((item) => item.textContent)).toEqual(['1 level', '2 levels', '3 levels', 'All levels']);
    click(items()[3] as HTMLElement);
    expect(handlers.onDepth).toHaveBeenCalledWith('all');
  });

  test('everyone again', () => {
    show({ filter: { author: 'Tam' } });
    click(button('Tam'));
    click(items()[0] as HTMLElement);
    expect(handlers.onFilter).toHaveBeenCalledWith('all');
  });
});

describe('search, in place of the filters', () => {
  const field = () => root.querySelector('input') as HTMLInputElement;
  const found = (query: string) => ({ query, hits: 12, at: 3 });

  test('has the focus, says where one is, and steps', () => {
    show();
    button('Search comments').focus();
    click(button('Search comments'));
    expect(handlers.onSearch).toHaveBeenCalledWith('');
    show({ search: found('tide') });
    expect(root.querySelector('[role=toolbar]')).toBeNull();
    expect(document.activeElement).toBe(field());
    expect(root.querySelector('[role=status]')?.textContent).toBe('3 of 12');
    press('Enter');
    expect(handlers.onSearchStep).toHaveBeenLastCalledWith(1);
    act(() => {
      field().dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true, cancelable: true }),
      );
    });
    expect(handlers.onSearchStep).toHaveBeenLastCalledWith(-1);
  });

  test('typing searches; Esc closes and the focus goes back to where it was', () => {
    show();
    const before = button('Search comments');
    before.focus();
    show({ search: found('') });
    field().value = 'crab';
    act(() => {
      field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(handlers.onSearch).toHaveBeenLastCalledWith('crab');
    press('Escape');
    expect(handlers.onSearch).toHaveBeenLastCalledWith(null);
  });

  test('focus returns to the comment it came from', () => {
    const article = document.createElement('article');
    article.tabIndex = -1;
    document.body.append(article);
    show();
    article.focus();
    show({ search: found('') });
    expect(document.activeElement).toBe(field());
    show();
    expect(document.activeElement).toBe(article);
  });

  test('the page hears no letters typed in it', () => {
    show({ search: found('') });
    const heard = vi.fn();
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, heard);
    for (const type of ['keydown', 'keypress', 'keyup']) {
      act(() => {
        field().dispatchEvent(new KeyboardEvent(type, { key: 'j', bubbles: true, composed: true }));
      });
    }
    for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('nothing found', () => {
    show({ search: { query: 'zebra', hits: 0, at: 0 } });
    expect(root.querySelector('[role=status]')?.textContent).toBe('No matches');
    show({ search: { query: '', hits: 0, at: 0 } });
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
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
    width = 600;
    show({ filter: 'unread' });
    expect(buttons().map(nameOf)).toEqual(['Unread', 'Oldest first', 'Fold to depth', 'Search comments', 'Next']);
    click(button('Unread'));
    expect(items().map((item) => item.textContent)).toEqual([
      'All',
      'Unread12',
      'Bookmarked1',
      'Anonymous28',
      'Maud2',
      'Tam4',
    ]);
    click(items()[2] as HTMLElement);
    expect(handlers.onFilter).toHaveBeenCalledWith('bookmarked');
  });

  test('at 440 px they go to the bottom, order and depth behind one button', () => {
    width = 390;
    show({ children: <nav>context</nav> });
    expect(root.querySelector('.bar')?.textContent).toBe('context');
    const deck = root.querySelector('.deck') as HTMLElement;
    expect(deck.getAttribute('role')).toBe('toolbar');
    expect([...deck.querySelectorAll('button')].map(nameOf)).toEqual([
      'All',
      'Search comments',
      'Order and depth',
      'Next unreadNext12',
    ]);
    click(button('Order and depth'));
    expect([...root.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label'))).toEqual([
      'Fold to depth',
      'Order',
    ]);
    click(items()[5] as HTMLElement);
    expect(handlers.onOrder).toHaveBeenCalledWith('newest');
  });
});
