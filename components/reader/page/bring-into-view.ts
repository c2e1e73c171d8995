/** A line of a pixel, out of sight, along the whole height of the frame. */
const alongTheFrame = {
  position: 'fixed',
  top: '0',
  bottom: '0',
  left: '0',
  right: 'auto',
  width: '1px',
  height: 'auto',
  opacity: '0',
  'pointer-events': 'none',
};

/**
 * Some systems leave comments empty until they have been in view (`unseen`, one selector). Until they have words they
 * lie along the frame, so that all are in view as soon as any of it is.
 */
export function bringIntoView(document: Document, unseen: string): void {
  const lines = Object.entries(alongTheFrame).map(([name, value]) => `${name}:${value}!important`);
  const style = document.createElement('style');
  style.textContent = `${unseen}:empty{${lines.join(';')}}`;
  document.head.append(style);
}
