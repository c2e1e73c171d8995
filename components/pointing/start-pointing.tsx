import { render } from 'preact';
import type { FoundThread } from '../reader/reader-services.ts';
import { wrongWords } from '../shared/words-wrong.ts';
import { countSimilar, createMarking } from './marking.ts';
import type { Overlay } from './overlay.ts';
import { type Box, PointingBar } from './PointingBar.tsx';

interface PointingOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  /** What would be read in an element; null where it holds no comments. */
  readPlace(place: Element): FoundThread | null;
  chosen(place: Element, found: FoundThread): void;
  cancelled(): void;
}

/** Reading a large element takes a while: it is done once the pointer rests. */
const restMs = 120;
/** What lies over the page must not hide what is marked. */
const barPx = 170;

/** Lets the reader mark an element with pointer, keys or finger, and choose it. Neither presses nor keys reach the page. Ends with `chosen` or `cancelled`. */
export function startPointing({ window, overlay, readPlace, chosen, cancelled }: PointingOptions): void {
  const { document } = window;
  const ending = new window.AbortController();
  const { signal } = ending;
  let said = '';
  let timer = 0;
  let hovered: Element | null = null;
  let isTouch = false;

  const draw = () => {
    const element = marking.get();
    const box = element ? boxOf(element) : null;
    const atTop = box !== null && box.top > barPx && box.top + box.height > window.innerHeight - barPx;
    render(
      <PointingBar
        {...{ box, said, atTop }}
        onWider={() => step(marking.wider())}
        onNarrower={() => step(marking.narrower())}
        onChoose={choose}
        onCancel={cancel}
      />,
      overlay.root,
    );
  };
  const marking = createMarking(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, restMs);
    draw();
  });
  const say = (text: string) => {
    said = text;
    draw();
  };
  const look = () => {
    const element = marking.get();
    if (!element || signal.aborted) return;
    say(wrongWords.marked(countSimilar(element), readPlace(element)?.thread.comments.length ?? 0));
  };
  /** After a key or a button: what is marked may lie outside of the view. */
  const step = (moved: boolean) => {
    const element = marking.get();
    if (!moved || !element) return;
    const { top, height } = boxOf(element);
    if (top < 0 || top + Math.min(height, 80) > window.innerHeight - barPx) {
      element.scrollIntoView({ block: height > window.innerHeight / 2 ? 'start' : 'center', behavior: 'instant' });
    }
    draw();
  };
  const end = () => {
    ending.abort();
    window.clearTimeout(timer);
    render(null, overlay.root);
  };
  const choose = () => {
    const element = marking.get();
    if (!element) return;
    const found = readPlace(element);
    if (!found) return say(wrongWords.nothingHere);
    end();
    chosen(element, found);
  };
  const cancel = () => {
    end();
    cancelled();
  };

  const onPointer = (event: PointerEvent | MouseEvent) => {
    // For the page there was no press; for our buttons there was.
    event.stopPropagation();
    const target = event.target as Element;
    if (!target.matches?.('.shield')) return;
    if (event.type === 'pointerdown') isTouch = (event as PointerEvent).pointerType !== 'mouse';
    const under = document.elementsFromPoint(event.clientX, event.clientY).find((one) => one !== overlay.shadow.host);
    if (!under || under === document.documentElement) return;
    if (event.type === 'pointermove' && !isTouch && under !== hovered) marking.mark(under);
    hovered = under;
    if (event.type !== 'click') return;
    if (isTouch) marking.mark(under);
    else choose();
  };
  const keys: Record<string, () => void> = {
    ArrowUp: () => step(marking.wider()),
    ArrowDown: () => step(marking.narrower()),
    ArrowLeft: () => step(marking.beside(-1)),
    ArrowRight: () => step(marking.beside(1)),
    Enter: choose,
    Escape: cancel,
  };
  const onKey = (event: KeyboardEvent) => {
    const act = keys[event.key];
    const isOnButton = overlay.shadow.activeElement?.localName === 'button';
    const isForButton = isOnButton && (event.key === 'Enter' || event.key === ' ');
    if (event.key === 'Tab' || isForButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopImmediatePropagation();
    if (!act || event.type !== 'keydown') return;
    event.preventDefault();
    act();
  };

  for (const type of [
    'pointermove',
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'click',
    'dblclick',
  ] as const) {
    overlay.shadow.addEventListener(type, (event) => onPointer(event as MouseEvent), { signal });
  }
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, onKey, { signal, capture: true });
  }
  window.addEventListener('scroll', draw, { signal, capture: true, passive: true });
  window.addEventListener('resize', draw, { signal });
  draw();
  // Somewhere to start from without a pointer: what looks most like comments.
  const guess = readPlace(document.body)?.covers.at(-1);
  if (guess) {
    marking.mark(guess);
    step(true);
  } else marking.mark(document.body);
}

function boxOf(element: Element): Box {
  const { top, left, width, height } = element.getBoundingClientRect();
  return { top, left, width, height };
}
