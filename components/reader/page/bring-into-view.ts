/** A line of a pixel, out of sight, along the whole height of the frame. */
const alongTheFrame = [
  'position:fixed',
  'inset:0 auto 0 0',
  'width:1px',
  'height:auto',
  'opacity:0',
  'pointer-events:none',
];

export interface BroughtIntoView {
  /** From now on, or no longer: the page is as it was then. */
  set(isBrought: boolean): void;
}

/**
 * Some systems leave comments empty until they have been in view (`unseen`: selectors of those). Until they have words
 * they lie along the frame, so that all are in view as soon as any of it is.
 */
export function bringIntoView(document: Document, unseen: readonly string[]): BroughtIntoView {
  const style = document.createElement('style');
  style.textContent = `${unseen.join()}{${alongTheFrame.map((line) => `${line}!important`).join(';')}}`;
  return {
    set(isBrought) {
      if (isBrought && unseen.length > 0) (document.head ?? document.documentElement).append(style);
      else style.remove();
    },
  };
}
