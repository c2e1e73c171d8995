// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenForKeys } from '../../../components/reader/keys.ts';
import { actionOf, type KeyAction, type KeyChanges, keysInForce } from '../../../utils/settings/keys.ts';

let leave: AbortController;
let heard: KeyAction[];
let enabled: boolean;
let handles: boolean;
let changes: KeyChanges;

beforeEach(() => {
  leave = new AbortController();
  heard = [];
  enabled = true;
  handles = true;
  changes = {};
  document.body.replaceChildren();
  listen();
});
afterEach(() => leave.abort());

function listen(root?: ShadowRoot): void {
  const act = (action: KeyAction) => {
    heard.push(action);
    return handles;
  };
  listenForKeys(document, act, {
    actionOf: (key) => actionOf(keysInForce(changes), key),
    enabled: () => enabled,
    signal: leave.signal,
    ...(root ? { root } : {}),
  });
}

interface Press extends KeyboardEventInit {
  altGraph?: boolean;
}

function press(
  key: string,
  { altGraph = false, ...init }: Press = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  if (altGraph) event.getModifierState = (name) => name === 'AltGraph';
  target.dispatchEvent(event);
  return event;
}

function add<T extends HTMLElement>(element: T, parent: ParentNode = document.body): T {
  parent.append(element);
  return element;
}

describe('what the keys mean', () => {
  const meanings: [string, KeyAction][] = [
    ['j', 'next'],
    ['k', 'previous'],
    ['n', 'nextUnread'],
    ['p', 'parent'],
    ['[', 'previousSibling'],
    [']', 'nextSibling'],
    ['o', 'fold'],
    ['1', 'depth1'],
    ['2', 'depth2'],
    ['3', 'depth3'],
    ['0', 'depthAll'],
    ['b', 'bookmark'],
    ['m', 'toggleRead'],
    ['u', 'markUnread'],
    ['x', 'reject'],
    ['/', 'search'],
    ['g', 'toggleView'],
  ];
  test.each(meanings)('%s is %s', (key, action) => {
    press(key);
    expect(heard).toEqual([action]);
  });

  test('Shift turns n round, and is needed for ? on many keyboards', () => {
    press('N', { shiftKey: true });
    press('?', { shiftKey: true });
    expect(heard).toEqual(['previousUnread', 'help']);
  });

  test('Caps Lock is not Shift', () => {
    press('N');
    press('J');
    expect(heard).toEqual(['nextUnread', 'next']);
  });

  test('other letters with Shift mean nothing', () => {
    press('J', { shiftKey: true });
    press('X', { shiftKey: true });
    expect(heard).toEqual([]);
  });

  test('a keyboard without Latin letters goes by the place of the key', () => {
    press('о', { code: 'KeyJ' });
    press('Т', { code: 'KeyN', shiftKey: true });
    press('י', { code: 'KeyH' });
    expect(heard).toEqual(['next', 'previousUnread']);
  });

  test('so do the signs on keys that type letters there, and digits of other scripts', () => {
    press('х', { code: 'BracketLeft' });
    press('ъ', { code: 'BracketRight' });
    press('ظ', { code: 'Slash' });
    press('١', { code: 'Digit1' });
    expect(heard).toEqual(['previousSibling', 'nextSibling', 'search', 'depth1']);
  });

  test('a Latin keyboard goes by the letter, wherever it lies', () => {
    press('o', { code: 'KeyS' });
    press('ö', { code: 'KeyO' });
    expect(heard).toEqual(['fold']);
  });

  test('brackets that need AltGr, which Windows reports as Ctrl and Alt', () => {
    press('[', { altGraph: true, ctrlKey: true, altKey: true });
    press('n', { altGraph: true, ctrlKey: true, altKey: true });
    expect(heard).toEqual(['previousSibling']);
  });
});

describe('keys that were changed', () => {
  test('do what they were chosen for, and the designed one no longer does', () => {
    changes = { next: 'ö', nextUnread: 'J', fold: ';' };
    press('ö');
    press('Ö', { shiftKey: true });
    press('J', { shiftKey: true });
    press(';');
    press('j');
    press('n');
    press('o');
    expect(heard).toEqual(['next', 'nextUnread', 'fold']);
  });

  test('that were turned off do nothing, and are left to the page', () => {
    changes = { bookmark: null };
    expect(press('b').defaultPrevented).toBe(false);
    press('k');
    expect(heard).toEqual(['previous']);
  });

  test('never are Enter, Space, the arrows and what else types no character', () => {
    for (const key of ['Enter', ' ', 'ArrowDown', 'Tab', 'F1', 'Dead', 'Escape']) press(key);
    expect(heard).toEqual([]);
  });
});

describe('when the keys are not ours', () => {
  test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s', (modifier) => {
    press('j', { [modifier]: true });
    press('/', { [modifier]: true });
    expect(heard).toEqual([]);
  });

  test('while composing', () => {
    press('j', { isComposing: true });
    press('n', { keyCode: 229 });
    expect(heard).toEqual([]);
  });

  test('when the page has handled the key, even on its document', () => {
    const onDocument = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', onDocument);
    press('j');
    document.removeEventListener('keydown', onDocument);
    expect(heard).toEqual([]);
    press('j');
    expect(heard).toEqual(['next']);
  });

  test('when the page listens on its window, though it began to later', () => {
    const onWindow = (event: Event) => event.preventDefault();
    press('k');
    window.addEventListener('keydown', onWindow);
    press('j');
    window.removeEventListener('keydown', onWindow);
    expect(heard).toEqual(['previous']);
  });

  test('when they are turned off, and once the reader has gone', () => {
    enabled = false;
    press('j');
    enabled = true;
    leave.abort();
    press('j');
    expect(heard).toEqual([]);
  });

  const fields = ['text', 'search', 'email', 'password', 'number', 'date', 'range'].map((type) => `input ${type}`);
  test.each([...fields, 'textarea', 'select', 'div contenteditable', 'div role=textbox', 'div role=combobox'])(
    'in %s',
    (what) => {
      const [name = '', kind = ''] = what.split(' ');
      const field = add(document.createElement(name));
      if (name === 'input') field.setAttribute('type', kind);
      if (kind === 'contenteditable') field.setAttribute('contenteditable', '');
      if (kind.startsWith('role=')) field.setAttribute('role', kind.slice(5));
      press('j', {}, field);
      expect(heard).toEqual([]);
    },
  );

  test.each(['listbox', 'menu', 'menubar', 'tree', 'grid', 'combobox'])('in what lies within a %s', (role) => {
    const widget = add(document.createElement('div'));
    widget.setAttribute('role', role);
    press('j', {}, add(document.createElement('span'), widget));
    expect(heard).toEqual([]);
  });

  test('in what lies within editable text', () => {
    const editor = add(document.createElement('div'));
    editor.setAttribute('contenteditable', 'true');
    press('j', {}, add(document.createElement('b'), editor));
    expect(heard).toEqual([]);
  });

  test('in a field within an open shadow root of the page’s', () => {
    const field = add(
      document.createElement('input'),
      add(document.createElement('div')).attachShadow({ mode: 'open' }),
    );
    press('j', {}, field);
    expect(heard).toEqual([]);
  });

  test('in a component of the page’s that hides what has the focus', () => {
    const component = add(document.createElement('x-editor'));
    component.tabIndex = 0;
    const field = add(document.createElement('input'), component.attachShadow({ mode: 'closed' }));
    component.focus();
    press('j', {}, field);
    expect(heard).toEqual([]);
  });

  test('in a field within our own closed root, but on a button there they are', () => {
    leave.abort();
    leave = new AbortController();
    const host = add(document.createElement('understory-reader'));
    const root = host.attachShadow({ mode: 'closed' });
    listen(root);
    const field = add(document.createElement('input'), root);
    const button = add(document.createElement('button'), root);
    field.focus();
    press('j', {}, field);
    expect(heard).toEqual([]);
    button.focus();
    press('j', {}, button);
    expect(heard).toEqual(['next']);
  });

  test.each(['checkbox', 'radio', 'button', 'submit'])(
    'but on a %s, which does nothing with letters, they are',
    (type) => {
      const control = add(document.createElement('input'));
      control.type = type;
      press('j', {}, control);
      expect(heard).toEqual(['next']);
    },
  );
});

test('a handled key goes no further, an unhandled one does', () => {
  expect(press('j').defaultPrevented).toBe(true);
  handles = false;
  expect(press('j').defaultPrevented).toBe(false);
  expect(press('q').defaultPrevented).toBe(false);
});

test('holding a key repeats steps, but not switches', () => {
  press('j', { repeat: true });
  press('n', { repeat: true });
  press('o', { repeat: true });
  press('b', { repeat: true });
  expect(heard).toEqual(['next', 'nextUnread']);
});
