import { createShadowHost } from '../reader/page/shadow-host.ts';
import toastStyles from '../reader/Toast.css?inline';
import overlayStyles from './overlay.css?inline';

/** What lies over the page while we talk about it. The page can see one element, in the end of it; it is not changed. */
export interface Overlay {
  shadow: ShadowRoot;
  /** Where Preact draws. */
  root: HTMLElement;
  remove(): void;
}

const overlayName = 'understory-pointer';

export function createOverlay(document: Document, mode: ShadowRootMode): Overlay {
  document.querySelector(overlayName)?.remove();
  const { element, shadow } = createShadowHost(document, overlayName, mode);
  const style = document.createElement('style');
  style.textContent = `${toastStyles}\n${overlayStyles}`;
  const root = document.createElement('div');
  root.className = 'overlay';
  shadow.append(style, root);
  document.documentElement.append(element);
  return { shadow, root, remove: () => element.remove() };
}
