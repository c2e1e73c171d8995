import type { DayOptions } from '../../../utils/thread/clock.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import type { ReaderContext } from '../actions/reader-context.ts';
import { onScroll } from '../page/on-scroll.ts';
import { answeredBy } from './evidence-marks.ts';
import { rowNameOf } from './row-name.ts';

/** A pointer that only passes over the words asks for nothing. */
const restMs = 150;
/** Time to move from the words into what is shown. */
const leaveMs = 250;
const letters = 320;
const gapPx = 6;
const edgePx = 8;

/**
 * The comment that underlined words mean, shown beside them while they are hovered, or focused with the keyboard; a
 * finger goes there at once. It lies over everything and takes no room, may be hovered itself, and goes with Escape.
 */
export function createPeek(
  { window, store, view: { list } }: Pick<ReaderContext, 'window' | 'store' | 'view'>,
  days: DayOptions,
  go: (id: CommentId) => void,
  signal: AbortSignal,
): { element: HTMLElement } {
  const { document } = window;
  const element = document.createElement('div');
  element.className = 'peek';
  element.id = 'peek';
  element.setAttribute('role', 'tooltip');
  // The top layer: groups of rows clip what hangs out of them.
  element.popover = 'manual';
  element.hidden = true;
  const name = document.createElement('b');
  const text = document.createElement('p');
  element.append(name, text);
  let shownFor: Element | null = null;
  let shown: CommentId | null = null;
  let timer = 0;

  const wait = (ms: number, act: () => void) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, ms);
  };
  const hide = () => {
    window.clearTimeout(timer);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = null;
    shown = null;
    element.hidden = true;
    if (element.matches(':popover-open')) element.hidePopover();
  };
  const show = (link: Element) => {
    const id = answeredBy(link);
    const comment = id === null ? undefined : store.get().tree.byId.get(id)?.comment;
    if (!comment || link === shownFor) return window.clearTimeout(timer);
    hide();
    const { day, clock, author } = rowNameOf(comment, days);
    name.textContent = [day, clock, author ?? words.noName].filter((part) => part !== null).join(' ');
    text.textContent = comment.text.slice(0, letters).replace(/\s+/g, ' ');
    link.setAttribute('aria-describedby', element.id);
    element.hidden = false;
    if (element.isConnected) element.showPopover?.();
    shownFor = link;
    shown = id;
    place();
  };
  const place = () => {
    const line = shownFor?.getClientRects()[0];
    if (!line) return;
    if (line.bottom < 0 || line.top > window.innerHeight) return hide();
    const { width, height } = element.getBoundingClientRect();
    const isBelow = line.bottom + gapPx + height <= window.innerHeight || line.top < gapPx + height;
    const left = Math.max(edgePx, Math.min(line.left, document.documentElement.clientWidth - width - edgePx));
    element.style.left = `${left}px`;
    element.style.top = `${isBelow ? line.bottom + gapPx : line.top - gapPx - height}px`;
  };

  const cueOf = ({ target }: Event) => (target as Element).closest('a.cue');
  list.addEventListener(
    'pointerover',
    (event) => {
      const link = cueOf(event);
      if (link && event.pointerType !== 'touch') wait(restMs, () => show(link));
    },
    { signal },
  );
  list.addEventListener(
    'pointerout',
    (event) => {
      if (cueOf(event)) wait(leaveMs, hide);
    },
    { signal },
  );
  list.addEventListener(
    'focusin',
    (event) => {
      const link = cueOf(event);
      if (link?.matches(':focus-visible')) show(link);
      else if (shown !== null) hide();
    },
    { signal },
  );
  list.addEventListener('focusout', (event) => cueOf(event) && hide(), { signal });
  list.addEventListener('click', hide, { signal });
  element.addEventListener('pointerenter', () => window.clearTimeout(timer), { signal });
  element.addEventListener('pointerleave', () => wait(leaveMs, hide), { signal });
  element.addEventListener(
    'click',
    () => {
      const id = shown;
      hide();
      if (id !== null) go(id);
    },
    { signal },
  );
  // Also where the focus is elsewhere: whoever hovers must be able to get rid of it.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || shown === null) return;
      event.stopPropagation();
      hide();
    },
    { signal, capture: true },
  );
  onScroll(window, () => shown !== null && place(), signal);
  signal.addEventListener('abort', hide);
  return { element };
}
