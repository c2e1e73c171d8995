/**
 * Before a row goes: moves the focus from its remove button to the one of the next row, or of the row before, so that
 * a keyboard is not thrown back to the top. Rows' buttons carry `data-remove`.
 */
export function focusNeighbour(button: HTMLElement): void {
  if (button.ownerDocument.activeElement !== button) return;
  const list = button.closest('[role=list]');
  // Rows that are on their way out, one press ago, are no place to stay.
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-remove]:not([data-leaving])') ?? [])];
  const at = buttons.indexOf(button);
  const panel = button.closest<HTMLElement>('[role=tabpanel], main');
  button.dataset.leaving = '';
  (buttons[at + 1] ?? buttons[at - 1] ?? panel)?.focus();
}
