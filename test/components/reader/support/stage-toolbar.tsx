import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Toolbar } from '../../../../components/reader/Toolbar.tsx';
import type { ToolbarProps } from '../../../../components/reader/toolbar/toolbar-props.ts';

/** A toolbar in a document, in a column of a set width, that notes what it is asked. */
export function stageToolbar() {
  const root = document.createElement('div');
  const stage = {
    root,
    widthPx: 800,
    asked: {
      onFilter: vi.fn(),
      onOrder: vi.fn(),
      onDepth: vi.fn(),
      onSearch: vi.fn(),
      onSearchStep: vi.fn(),
      onNextUnread: vi.fn(),
    },
    show,
    clear: () => {
      act(() => render(null, root));
      vi.unstubAllGlobals();
    },
    buttons: () => [...root.querySelectorAll('button')],
    button,
    items: () => [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')],
  };

  /** Reports the width at once. */
  class SetWidth {
    private readonly report: ResizeObserverCallback;
    constructor(report: ResizeObserverCallback) {
      this.report = report;
    }
    observe(): void {
      this.report(
        [{ contentRect: { width: stage.widthPx } } as ResizeObserverEntry],
        this as unknown as ResizeObserver,
      );
    }
    disconnect(): void {}
    unobserve(): void {}
  }
  vi.stubGlobal('ResizeObserver', SetWidth);
  document.body.replaceChildren(root);

  function show(props: Partial<ToolbarProps> = {}): void {
    const usual: ToolbarProps = {
      filter: 'all',
      unread: 12,
      bookmarked: 1,
      authors: [
        { name: 'Anonymous', count: 28 },
        { name: 'Maud', count: 2 },
        { name: 'Tam', count: 4 },
      ],
      order: 'oldest',
      usualOrder: 'oldest',
      depth: 'all',
      search: null,
      nextDisabled: false,
      nextKey: 'n',
      ...stage.asked,
    };
    act(() => render(<Toolbar {...usual} {...props} />, root));
  }

  function button(name: string): HTMLButtonElement {
    const found = stage.buttons().find((one) => nameOf(one) === name);
    if (!found) throw new Error(`No button "${name}" among ${stage.buttons().map(nameOf).join(', ')}`);
    return found;
  }
  return stage;
}

/** Its label, or its words without what is hidden from screen readers. */
export function nameOf(element: Element): string {
  const words = [...element.childNodes]
    .filter((node) => !(node instanceof Element && node.getAttribute('aria-hidden') === 'true'))
    .map((node) => node.textContent)
    .join('');
  return element.getAttribute('aria-label') ?? words.replace(/\s+/g, ' ').trim();
}

export function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  act(() => {
    document.activeElement?.dispatchEvent(event);
  });
  return event;
}

export function click(element: HTMLElement | undefined): void {
  act(() => element?.click());
}
