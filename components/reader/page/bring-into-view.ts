/**
 * Some systems leave comments empty until they have been in view (`unseen`). Until they have words they lie, a pixel wide
 * and out of sight, over the whole height of their frame, so that all are in view as soon as any of it is.
 */
export function bringIntoView(document: Document, unseen: string): void {
  const style = document.createElement('style');
  style.textContent = `:is(${unseen}):empty { position: fixed !important; inset: 0 auto 0 0 !important; width: 1px !important; height: auto !important; opacity: 0 !important; pointer-events: none !important; }`;
  document.head.append(style);
}
