/** Kinds of input that do nothing with letters. */
const lettersMeanNothing = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'image', 'file', 'color']);

/** Editable text, and widgets that take letters: to type into, or to go to the entry that begins so. */
const takesLetters = [
  '[contenteditable]:not([contenteditable="false"])',
  ...['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'option', 'application'].map(role),
  ...['menu', 'menubar', 'menuitem', 'menuitemradio', 'menuitemcheckbox'].map(role),
  ...['tree', 'treeitem', 'grid', 'treegrid', 'gridcell'].map(role),
].join();

/**
 * Whether a key press belongs to something that takes letters: a field, editable text, a list or menu, a field within a
 * shadow root. An element that hides its inside from us (a closed shadow root of the page's) is taken for a field.
 */
export function isTyping(event: Event, document: Document, root?: ShadowRoot): boolean {
  if (document.designMode === 'on') return true;
  const target = innermost(event, root);
  if (!(target instanceof Element)) return false;
  return isField(target) || mayHideField(target, root);
}

function innermost(event: Event, root: ShadowRoot | undefined): EventTarget | null {
  const seen = event.composedPath()[0] ?? event.target;
  return root && seen === root.host ? root.activeElement : seen;
}

function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !lettersMeanNothing.has(element.type);
  const name = element.localName;
  if (name === 'textarea' || name === 'select') return true;
  // `isContentEditable` is the whole truth in a browser; the attribute is what can be seen where nothing is laid out.
  return (element as HTMLElement).isContentEditable === true || element.closest(takesLetters) !== null;
}

function role(name: string): string {
  return `[role="${name}" i]`;
}

function mayHideField(element: Element, root: ShadowRoot | undefined): boolean {
  if (root && element === root.host) return false;
  // Only these may carry a shadow root with a field; a focused one that shows no inside has a closed one.
  return (
    element.localName.includes('-') && element.shadowRoot === null && element === element.ownerDocument.activeElement
  );
}
