// @vitest-environment jsdom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Note } from '../../../components/reader/Note.tsx';
import type { Bookmark } from '../../../utils/messaging/protocol.ts';

let shadow: ShadowRoot;
let root: HTMLElement;

beforeEach(() => {
  const host = document.createElement('understory-reader');
  shadow = host.attachShadow({ mode: 'closed' });
  root = document.createElement('div');
  shadow.append(root);
  document.body.replaceChildren(host);
});
afterEach(() => {
  act(() => render(null, root));
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

describe('note', () => {
  const bookmark = { note: 'Ask about the slipway.', tags: ['tide', 'ask'] } as Bookmark;
  const handlers = { onEdit: vi.fn(), onSave: vi.fn(), onCancel: vi.fn(), onRemove: vi.fn() };
  const note = (changes: Partial<Bookmark> = {}, editing = false) =>
    show(<Note bookmark={{ ...bookmark, ...changes }} editing={editing} {...handlers} />);
  const fields = () =>
    [root.querySelector('textarea'), root.querySelector('input')] as [HTMLTextAreaElement, HTMLInputElement];
  beforeEach(() => {
    for (const handler of Object.values(handlers)) handler.mockClear();
  });

  test('shows what was written, and offers to change it', () => {
    note();
    expect(text()).toBe('Ask about the slipway.#tide#askEdit note');
    click(button('Edit note'));
    expect(handlers.onEdit).toHaveBeenCalledTimes(1);
    note({ note: '', tags: [] });
    expect(text()).toBe('Add a note');
  });

  test('its fields are named, filled, and the first has the focus', () => {
    note({}, true);
    const [area, tags] = fields();
    expect(shadow.activeElement).toBe(area);
    expect([area.value, tags.value]).toEqual(['Ask about the slipway.', 'tide ask']);
    expect([area, tags].map((field) => field.labels?.[0]?.textContent)).toEqual(['Note', 'Tags, separated by spaces']);
  });

  test('saves by button and by Ctrl+Enter, with the tags told apart', () => {
    note({}, true);
    const [area, tags] = fields();
    area.value = '  Low water at six. ';
    tags.value = '#tide, Tide  slip-way #';
    const draft = { note: 'Low water at six.', tags: ['tide', 'slip-way'] };
    click(button('Save'));
    expect(handlers.onSave).toHaveBeenLastCalledWith(draft);
    press('Enter', { ctrlKey: true });
    press('Enter', { metaKey: true });
    expect(handlers.onSave).toHaveBeenCalledTimes(3);
    expect(handlers.onSave).toHaveBeenLastCalledWith(draft);
    press('Enter');
    press('Enter', { ctrlKey: true, isComposing: true });
    expect(handlers.onSave).toHaveBeenCalledTimes(3);
  });

  test('Esc and Cancel leave things as they were; the bookmark can go', () => {
    note({}, true);
    fields()[0].value = 'else';
    expect(press('Escape').defaultPrevented).toBe(true);
    click(button('Cancel'));
    click(button('Remove bookmark'));
    expect([handlers.onCancel.mock.calls.length, handlers.onRemove.mock.calls.length]).toEqual([2, 1]);
    expect(handlers.onSave).not.toHaveBeenCalled();
  });

  test('what is typed survives the tree being drawn again', () => {
    note({}, true);
    fields()[0].value = 'half a thou';
    note({ changedAt: 7 }, true);
    expect(fields()[0].value).toBe('half a thou');
  });

  test('the page hears no letters typed in it', () => {
    note({}, true);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    press('j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
