import { measureTheme } from './measure-theme.ts';

/** Long enough for a switch to have set all its attributes. */
const settleMs = 80;
/** Long enough for most pages' colour transitions. */
const transitionMs = 600;

/**
 * Calls back when the page's theme changes: colour scheme, theme attributes and classes on html and body, stylesheets.
 * Only when something of what `measureTheme` sees is another; pages that change classes while scrolling cost a look.
 */
export function watchTheme(section: Element, changed: () => void, signal: AbortSignal): void {
  const document = section.ownerDocument;
  const window = document.defaultView;
  if (!window) return;
  let seen = lookOf(section);
  let soon = 0;
  let later = 0;
  const look = () => {
    if (signal.aborted || !section.isConnected) return;
    const now = lookOf(section);
    if (now === seen) return;
    seen = now;
    changed();
  };
  const stir = () => {
    window.clearTimeout(soon);
    window.clearTimeout(later);
    soon = window.setTimeout(look, settleMs);
    later = window.setTimeout(look, transitionMs);
  };
  const observer = new MutationObserver(stir);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  if (document.head) {
    observer.observe(document.head, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['href', 'media', 'disabled', 'rel'],
    });
    // A stylesheet counts once it has come. Load events do not bubble.
    document.head.addEventListener('load', stir, { capture: true, signal });
  }
  window.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', stir, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(soon);
    window.clearTimeout(later);
  });
}

function lookOf(section: Element): string {
  return JSON.stringify(measureTheme(section, null));
}
