import type { FoundThread } from '../reader-services.ts';

/** How the page's list of comments lies in what is around it, in pixels. The tree is to lie there the same. */
interface Column {
  /** Widest, as in style sheets; null where it takes all the room there is. */
  width: string | null;
  /** Between it and where the room begins, less than 0 where it begins before; `auto` where it stands in the middle. */
  startPx: number | 'auto';
  /** Free on either side of its words. */
  insetPx: number;
}

/** Rounding, and hairlines. */
const slackPx = 2;
/** Wider paddings are there for what the list draws into them: numbers, faces. */
const mostInsetPx = 48;
/** Where words go from one edge of the window to the other, nodes and frames that stand out of them would be cut. */
const leastInsetPx = 8;
/** Stand in by the browser's own rules, or in places that are not theirs. */
const ownWays = /^(?:dd|blockquote|tr|t[dh]|tbody|thead|tfoot)$/;

/**
 * Lays the tree into the column of the comments that it stands in for. Reads layout: they must still be shown. Answers
 * how wide that is, in pixels. `root`: the outermost element inside the shadow root; the host gives nothing away.
 */
export function takeColumn(root: HTMLElement, found: FoundThread): number {
  const list = listOf(found);
  const { width, startPx, insetPx } = columnOf(list);
  const set = (name: string, value: string | null) => root.style.setProperty(`--us-${name}`, value);
  set('column', width);
  set('start', startPx === 'auto' ? 'auto' : startPx === 0 ? null : `${startPx}px`);
  set('end', startPx === 'auto' ? 'auto' : null);
  set('inset', insetPx > 0 ? `${insetPx}px` : null);
  takePlace(root, list);
  return list.getBoundingClientRect().width - 2 * insetPx;
}

/** Rather what holds the comments than a heading above them. */
export function listOf({ section, covers, thread }: FoundThread): Element {
  const first = thread.comments[0]?.element ?? null;
  return covers.find((cover) => cover.contains(first)) ?? covers[0] ?? section;
}

/** Among boxes in a row or a grid the page says which comes where. Said in our own style sheet, which the page does not see. */
function takePlace(root: HTMLElement, list: Element): void {
  const shadow = root.getRootNode();
  const style = list.ownerDocument.defaultView?.getComputedStyle(list);
  const around = list.parentElement && list.ownerDocument.defaultView?.getComputedStyle(list.parentElement).display;
  if (!(shadow instanceof ShadowRoot) || !style) return;
  const known = shadow.querySelector('style.place');
  const isPlaced = /grid|flex/.test(around ?? '');
  if (!known && !isPlaced) return;
  const sheet = known ?? list.ownerDocument.createElement('style');
  sheet.className = 'place';
  const place = `grid-area: ${style.gridArea || 'auto'} !important; order: ${style.order || 0} !important`;
  sheet.textContent = isPlaced ? `:host { ${place} }` : '';
  if (!known) shadow.querySelector('style')?.after(sheet);
}

function columnOf(list: Element): Column {
  const column: Column = { width: null, startPx: 0, insetPx: 0 };
  const around = list.parentElement;
  const { width, left, right } = list.getBoundingClientRect();
  const window = list.ownerDocument.defaultView;
  if (!around || !window || width === 0 || ownWays.test(list.localName)) return column;
  const style = window.getComputedStyle(list);
  const paddings = [px(style.paddingLeft), px(style.paddingRight)];
  const pagePx = list.ownerDocument.documentElement.clientWidth;
  const isWholePage = pagePx > 0 && left <= slackPx && right >= pagePx - slackPx;
  column.insetPx = Math.max(isWholePage ? leastInsetPx : 0, Math.min(mostInsetPx, ...paddings));
  const outer = window.getComputedStyle(around);
  if (!/^(?:block|flow-root|list-item)$/.test(outer.display)) return column;
  const box = around.getBoundingClientRect();
  const leftPx = left - box.left - px(outer.borderLeftWidth) - px(outer.paddingLeft);
  const rightPx = box.right - px(outer.borderRightWidth) - px(outer.paddingRight) - right;
  const isRtl = style.direction === 'rtl';
  if (Math.max(leftPx, rightPx) <= slackPx) {
    const gutterPx = gutterOf(list, outer, isRtl);
    if (gutterPx > slackPx) {
      column.startPx = -gutterPx;
      column.width = `calc(100% + ${gutterPx}px)`;
    }
    return column;
  }
  if (Math.min(leftPx, rightPx) < -slackPx) return column;
  column.width = `${width}px`;
  const startPx = isRtl ? rightPx : leftPx;
  if (Math.abs(leftPx - rightPx) <= slackPx) column.startPx = 'auto';
  else if (startPx > slackPx) column.startPx = startPx;
  return column;
}

/** What a list keeps free for the numbers of its items, which are hidden. */
function gutterOf(item: Element, list: CSSStyleDeclaration, isRtl: boolean): number {
  if (item.localName !== 'li') return 0;
  const [startPx, endPx] = [px(list.paddingLeft), px(list.paddingRight)];
  const gutterPx = isRtl ? endPx - startPx : startPx - endPx;
  return gutterPx <= mostInsetPx ? gutterPx : 0;
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}
