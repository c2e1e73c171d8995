import type { PageComment } from '../../../utils/thread/comment.ts';
import type { FoundThread } from '../reader-services.ts';

/** What has been tried to get at the rest of a thread; kept as long as its tree stands. */
export interface Opened {
  /** Comments of the thread's other pages, by number. */
  pages: Map<number, readonly PageComment[]>;
  /** Controls that brought nothing. */
  spent: WeakSet<Element>;
  /** So many presses in a row of controls called the same brought nothing. */
  futile: Map<string, number>;
  /** The page was shown the end of its list, and had no more to add. */
  isAtEnd: boolean;
}

/** So many presses that bring nothing, and controls of that name are let be. */
const mostFutile = 2;

export function nothingOpened(): Opened {
  return { pages: new Map(), spent: new WeakSet(), futile: new Map(), isAtEnd: false };
}

/** Whether there is something left to open. Looks through the page, unless it says that these are all. */
export function isMore(found: FoundThread, opened: Opened): boolean {
  const { declaredCount, comments } = found.thread;
  if (declaredCount === comments.length) return false;
  if (nextControl(found, opened)) return true;
  const more = found.more();
  return (
    (more.pages?.others.some(({ number }) => !opened.pages.has(number)) ?? false) || (!opened.isAtEnd && more.grows)
  );
}

/** The first control that may bring something. */
export function nextControl(found: FoundThread, { spent, futile }: Opened): Element | null {
  const { controls } = found.more();
  return controls.find((one) => !spent.has(one) && (futile.get(callOf(one)) ?? 0) < mostFutile) ?? null;
}

/** What a control is called, whatever it counts: redraws make others of the same name. */
export function callOf(control: Element): string {
  return `${control.getAttribute('class')} ${control.textContent}`.replace(/\d+|\s+/g, ' ');
}
