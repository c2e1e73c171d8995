import type { Theme } from './measure-theme.ts';

/**
 * Dresses the reader: sets the custom properties that theme.css derives everything else from. `root` is the outermost
 * element inside the shadow root (class `reader`), not the host, so that nothing of it shows in the page's own document.
 */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  const set = (name: string, value: string | number) => root.style.setProperty(`--us-${name}`, String(value));
  set('bg', theme.background);
  set('fg', theme.foreground);
  set('link', theme.link);
  set('mark', theme.mark);
  set('meta', `${theme.metaPercent}%`);
  set('read', `${theme.readPercent}%`);
  set('edge', `${theme.edgePercent}%`);
  set('lift', `${theme.liftPercent}%`);
  set('font', theme.fontFamily || 'inherit');
  set('size', `${theme.fontSizePx}px`);
  set('leading', theme.lineHeight);
  set('white-space', theme.whiteSpace);
  root.dataset.scheme = theme.scheme;
  root.toggleAttribute('data-paper', theme.paper);
  root.dir = theme.direction;
  if (theme.language) root.lang = theme.language;
  else root.removeAttribute('lang');
}
