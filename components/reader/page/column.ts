import type { FoundThread } from '../reader-services.ts';

/** How the page's list of comments lies in what is around it, in pixels. The tree is to lie there the same. */
interface Column {
  /** Widest; null where it takes all the room there is. */
  widthPx: number | null;
  /** Between it and where the room begins; `auto` where it stands in the middle. */
  startPx: number | 'auto';
  /** Free on either side of its words. */
  insetPx: number;
}

/** Rounding, and hairlines. */
const slackPx = 2;
/** Wider paddings are there for what the list draws into them: numbers, faces. */
const mostInsetPx = 48;
/** Stand in by the browser's own rules, or in places that are not theirs. */
const ownWays = /^(?:dd|blockquote|tr|t[dh]|tbody|thead|tfoot)$/;

/**
 * Lays the tree into the column of the comments that it stands in for. Reads layout: they must still be shown. Answers
 * how wide that is, in pixels. `root`: the outermost element inside the shadow root; the host gives nothing away.
 */
export function takeColumn(root: HTMLElement, { section, covers, thread }: FoundThread): number {
  const first = thread.comments[0]?.element ?? null;
  // Rather what holds the comments than a heading above them.
  const list = covers.find((cover) => cover.contains(first)) ?? covers[0] ?? section;
  const { widthPx, startPx, insetPx } = columnOf(list);
  const set = (name: string, value: string | null) => root.style.setProperty(`--us-${name}`, value);
  set('column', widthPx === null ? null : `${widthPx}px`);
  set('start', startPx === 'auto' ? 'auto' : startPx > 0 ? `${startPx}px` : null);
  set('end', startPx === 'auto' ? 'auto' : null);
  set('inset', insetPx > 0 ? `${insetPx}px` : null);
  takePlace(root, list);
  return list.getBoundingClientRect().width - 2 * insetPx;
}

/** Among boxes in a row or a grid the page says which comes where. Said in our own style sheet, which the page does not see. */
function takePlace(root: HTMLElement, list: Element): void {
  const shadow = root.getRootNode();
  const style = list.ownerDocument.defaultView?.getComputedStyle(list);
  const around = list.parentElement && list.ownerDocument.defaultView?.getComputedStyle(list.parentElement).display;
  if (!(shadow instanceof ShadowRoot) || !style || !/grid|flex/.test(around ?? '')) return;
  const place = `grid-area: ${style.gridArea || 'auto'} !important; order: ${style.order || 0} !important`;
  shadow.querySelector('style')?.append(`\n:host { ${place} }`);
}

function columnOf(list: Element): Column {
  const column: Column = { widthPx: null, startPx: 0, insetPx: 0 };
  const around = list.parentElement;
  const { width, left, right } = list.getBoundingClientRect();
  const window = list.ownerDocument.defaultView;
  if (!around || !window || width === 0 || ownWays.test(list.localName)) return column;
  const style = window.getComputedStyle(list);
  const paddings = [px(style.paddingLeft), px(style.paddingRight)];
  column.insetPx = Math.min(mostInsetPx, ...paddings);
  const outer = window.getComputedStyle(around);
  if (!/^(?:block|flow-root|list-item)$/.test(outer.display)) return column;
  const box = around.getBoundingClientRect();
  const leftPx = left - box.left - px(outer.borderLeftWidth) - px(outer.paddingLeft);
  const rightPx = box.right - px(outer.borderRightWidth) - px(outer.paddingRight) - right;
  if (Math.max(leftPx, rightPx) <= slackPx || Math.min(leftPx, rightPx) < -slackPx) return column;
  column.widthPx = width;
  const startPx = style.direction === 'rtl' ? rightPx : leftPx;
  if (Math.abs(leftPx - rightPx) <= slackPx) column.startPx = 'auto';
  else if (startPx > slackPx) column.startPx = startPx;
  return column;
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}
