import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eventually } from '../../support/eventually.ts';

let root: HTMLElement | null = null;

/** Draws the view into the document, as the surface named: a popup of the toolbar, or a page in a tab. */
export function show(view: ComponentChild, surface: 'popup' | 'page' = 'page'): void {
  fakeBrowser.extension.getViews = () => (surface === 'popup' ? [window] : []) as never;
  root ??= document.body.appendChild(document.createElement('div'));
  const into = root;
  act(() => render(view, into));
}

/** Takes the view down, with what was asked of the browser. */
export function clearScreen(): void {
  if (root) {
    const from = root;
    act(() => render(null, from));
    root.remove();
  }
  root = null;
  fakeBrowser.reset();
  history.replaceState(null, '', '/');
}

/** All that can be read on the screen, white space collapsed. */
export function screenText(): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits until the screen says so. */
export async function seen(text: string | RegExp): Promise<void> {
  await eventually(() => {
    const said = screenText();
    const isThere = typeof text === 'string' ? said.includes(text) : text.test(said);
    if (!isThere) throw new Error(`not on the screen: ${text}\nbut: ${said}`);
  });
}

const selectors = {
  button: 'button:not([role])',
  tab: '[role=tab]',
  switch: '[role=switch]',
  combobox: 'select',
  link: 'a[href]',
  searchbox: 'input[type=search]',
  spinbutton: 'input[type=number]',
} as const;

type Role = keyof typeof selectors;

/** The one element of that role whose name fits; throws where there is none, or more than one. */
export function get(role: Role, name: string | RegExp): HTMLElement {
  const named = all(role).filter((element) => {
    const own = nameOf(element);
    return typeof name === 'string' ? own === name : name.test(own);
  });
  if (named.length !== 1)
    throw new Error(`${named.length} × ${role} ${name} among: ${all(role).map(nameOf).join(' | ')}`);
  return named[0] as HTMLElement;
}

export function all(role: Role): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selectors[role])];
}

export function nameOf(element: Element): string {
  const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
  const name = element.getAttribute('aria-label') ?? label?.textContent ?? visibleText(element);
  return name.replace(/\s+/g, ' ').trim();
}

function visibleText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return copy.textContent ?? '';
}

export function press(element: HTMLElement): void {
  act(() => {
    element.focus();
    element.click();
  });
}

export function pressKey(key: string, on: Element | null = document.activeElement): void {
  act(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export function type(field: HTMLElement, text: string): void {
  act(() => {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
