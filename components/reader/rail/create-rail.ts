import type { CommentId } from '../../../utils/thread/comment.ts';
import { interfaceLanguage, words } from '../../shared/words.ts';
import { type Scrolling, scaleOf } from '../page/scrolling.ts';
import type { ReaderState, Store } from '../state/store.ts';
import { firstOfNew } from '../tree/new-divider.ts';
import { boxOf } from '../tree/row.ts';
import type { TreeView } from '../tree/tree-view.ts';
import { drawRail } from './rail-drawing.ts';
import { type RailRow, railRowAt, railRows, threadPx } from './rail-rows.ts';
import { railSummary } from './rail-summary.ts';
import { createRailSvg } from './rail-svg.ts';

/** The miniature of the thread beside it: shows where one is, and goes where it is pressed. For the pointer alone. */
export interface Rail {
  element: HTMLElement;
  /** Draws the thread as it is now. */
  draw(): void;
  /** Draws where one is. `first`: as `firstInView` answers now. */
  showView(first: CommentId | null): void;
}

interface RailOptions {
  document: Document;
  window: Window;
  store: Store;
  view: TreeView;
  scrolling: Scrolling;
  lineHeightPx: number;
  /** What its row is called by others: "20:33". */
  called(id: CommentId): string;
  /** Height of what sticks to the top of the view. */
  topPx(): number;
  /** The first row of which something is in view; null below the last. */
  firstInView(): CommentId | null;
  /** Goes to a comment. */
  go(id: CommentId): void;
  signal: AbortSignal;
}

const highestPx = 640;
/** Of the view, for bars above and some air below. */
const aroundPx = 150;
/** A thread that is seen nearly whole needs no map. */
const screensWorthIt = 2;
/** A row that was not made yet. */
const someRowPx = 90;
const tipWords = 90;
/** Pointers tremble: this far is not a drag yet. */
const dragPx = 4;

export function createRail(options: RailOptions): Rail {
  const { document, window, store, view, scrolling, signal } = options;
  const element = document.createElement('div');
  element.className = 'rail';
  element.setAttribute('role', 'img');
  element.lang = interfaceLanguage;
  element.hidden = true;
  const svg = createRailSvg(document);
  const tip = document.createElement('div');
  tip.className = 'rail-tip';
  tip.hidden = true;
  element.append(svg.element, tip);
  let rows: readonly RailRow[] = [];
  let heightPx = 0;

  const scale = () => heightPx / Math.max(1, threadPx(rows));
  const draw = () => {
    rows = railRows(store.get(), (node) => view.rowOf(node.comment.id)?.heightPx ?? someRowPx);
    const wholePx = threadPx(rows);
    element.hidden = wholePx < screensWorthIt * scrolling.viewPx();
    if (element.hidden) return;
    const room = scrolling.viewPx() / scaleOf(view.list) - aroundPx;
    heightPx = Math.round(Math.max(aroundPx, Math.min(highestPx, room)));
    element.style.blockSize = `${heightPx}px`;
    element.setAttribute('aria-label', railSummary(rows));
    const first = firstOfNew(store.get());
    const divider = store.get().since === null ? undefined : rows.find(({ node }) => node === first);
    svg.draw(drawRail(rows, heightPx, options.lineHeightPx), heightPx, divider ? divider.topPx * scale() : null);
    showView(options.firstInView());
  };
  const showView: Rail['showView'] = (first) => {
    if (element.hidden) return;
    const topPx = options.topPx();
    const row = rows.find(({ node }) => node.comment.id === first);
    const article = first === null ? undefined : view.rowOf(first)?.article;
    let fromPx = row ? row.topPx : threadPx(rows);
    if (row && article) {
      const { top, height } = article.getBoundingClientRect();
      const passed = height > 0 ? Math.min(1, Math.max(0, (topPx - top) / height)) : 0;
      fromPx += passed * row.heightPx;
    }
    const inView = (scrolling.endPx() - topPx) / scaleOf(view.list);
    const tall = Math.min(heightPx, Math.max(8, inView * scale()));
    svg.showWindow(Math.min(fromPx * scale(), heightPx - tall), tall);
  };

  const rowAtPointer = (event: PointerEvent) => {
    const { top, height } = element.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - top) / Math.max(1, height)));
    const px = share * threadPx(rows);
    return { row: railRowAt(rows, px), px };
  };
  const scrollTo = (event: PointerEvent) => {
    const { row, px } = rowAtPointer(event);
    const drawn = row && view.rowOf(row.node.comment.id);
    if (!row || !drawn) return;
    const box = boxOf(drawn);
    const into = Math.min(1, (px - row.topPx) / row.heightPx) * box.getBoundingClientRect().height;
    scrolling.bring(box, options.topPx() - into);
  };
  const showTip = (event: PointerEvent) => {
    const { row } = rowAtPointer(event);
    tip.hidden = row === null || event.pointerType !== 'mouse';
    if (!row) return;
    const { comment } = row.node;
    tip.textContent = words.mapTip(options.called(comment.id), comment.text.slice(0, tipWords).replace(/\s+/g, ' '));
    tip.style.insetBlockStart = `${(event.clientY - element.getBoundingClientRect().top) / scaleOf(view.list)}px`;
  };

  let pressedAtY: number | null = null;
  let isDragging = false;
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    heard: (event: HTMLElementEventMap[Type]) => void,
  ) => element.addEventListener(type, heard, { signal });
  listen('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    pressedAtY = event.clientY;
    isDragging = false;
    element.setPointerCapture?.(event.pointerId);
  });
  listen('pointermove', (event) => {
    showTip(event);
    if (pressedAtY === null) return;
    if (Math.abs(event.clientY - pressedAtY) > dragPx) isDragging = true;
    if (isDragging) scrollTo(event);
  });
  listen('pointerup', (event) => {
    const { row } = rowAtPointer(event);
    if (pressedAtY !== null && !isDragging && row) options.go(row.node.comment.id);
    pressedAtY = null;
  });
  listen('pointercancel', () => {
    pressedAtY = null;
  });
  listen('pointerleave', () => {
    tip.hidden = true;
  });

  let isWaiting = false;
  const drawSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    // After the frame that shows what was pressed: that one is waited for.
    window.requestAnimationFrame(() => {
      window.setTimeout(() => {
        isWaiting = false;
        if (!signal.aborted) draw();
      }, 0);
    });
  };
  store.subscribe((now, before) => {
    if (drawnFrom.some((key) => now[key] !== before[key])) drawSoon();
  });
  window.addEventListener('resize', drawSoon, { signal });
  return { element, draw, showView };
}

/** What the picture is made of. */
const drawnFrom = [
  'tree',
  'roots',
  'read',
  'isNew',
  'quiet',
  'folded',
  'settled',
  'showings',
  'bookmarks',
  'since',
] as const satisfies readonly (keyof ReaderState)[];
