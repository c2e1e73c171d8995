/** Scripts of the page's in an address: they are what pressing it does. */
const script = /^\s*javascript:(?!\s*(?:;|void\b|$))/i;

/**
 * Presses a control of the page's as a mouse would, hidden or not. Nothing but the page's own scripts may come of it:
 * a link that they leave alone leads nowhere, not even to the top of the page.
 */
export function press(control: Element, window: Window & typeof globalThis): void {
  const stay = (event: Event) => {
    const link = control.closest('a[href]');
    if (link && !script.test(link.getAttribute('href') ?? '')) event.preventDefault();
  };
  // The last to hear of it, so that the page's scripts find it as they would without us.
  window.addEventListener('click', stay);
  try {
    (control as HTMLElement).click();
  } finally {
    window.removeEventListener('click', stay);
  }
}
