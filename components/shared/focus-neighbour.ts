/**
 * Before a row goes: moves the focus from its remove button to the one of the next row, or of the row before, so that
 * a keyboard is not thrown back to the top. Rows' buttons carry `data-remove`.
 */
export function focusNeighbour(button: HTMLElement): void {
  if (button.ownerDocument.activeElement !== button) return;
  const list = button.closest('[role=list]');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
  const at = buttons.indexOf(button);
  const panel = button.closest<HTMLElement>('[role=tabpanel], main');
  (buttons[at + 1] ?? buttons[at - 1] ?? panel)?.focus();
}
