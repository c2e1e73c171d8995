import type { Page } from './platform.ts';

/**
 * The page that a window shows. A frame without an address of its own (`srcdoc`) has that of the nearest page around it
 * that has one: what is in it is a part of that page.
 */
export function pageOf(window: Window): Page {
  let frame: Element | null | undefined;
  let url = window.location.href;
  for (let at = window; at !== at.parent; at = at.parent) {
    const around: Element | null = at.frameElement;
    if (!around) {
      frame ??= null;
      break;
    }
    frame = around;
    if (!isWebAddress(url)) url = at.parent.location.href;
  }
  // Shut off from the page around it, a frame still knows what addresses in it are relative to.
  if (!isWebAddress(url)) url = window.document.baseURI;
  return { document: window.document, url, ...(frame === undefined ? {} : { frame }) };
}

function isWebAddress(url: string): boolean {
  return /^(?:https?|file):/.test(url);
}
