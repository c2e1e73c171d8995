/* Runs in the page: each function must hold all it needs. */

/** Brings the top of the tree to the top of the view. */
export function showTree(): void {
  document.querySelector('understory-reader')?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Waits until the page's own list is out of the layout altogether. */
export function isHiddenForGood(selector: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const look = () => {
      const section = document.querySelector(selector);
      if (section && section.getClientRects().length === 0 && getComputedStyle(section).contentVisibility !== 'hidden')
        resolve();
      else if (performance.now() - startedAt > 20_000) reject(new Error('The original list stays in the layout'));
      else setTimeout(look, 100);
    };
    look();
  });
}

/** Scrolls so many pixels in each of so many frames, and answers the 95th percentile of the frames' lengths. */
export async function frameLengths(stepPx: number, frames: number): Promise<number> {
  const lengths: number[] = [];
  const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let before = await next();
  for (let i = 0; i < frames; i++) {
    scrollBy({ top: stepPx, behavior: 'instant' });
    const now = await next();
    lengths.push(now - before);
    before = now;
  }
  scrollTo({ top: 0, behavior: 'instant' });
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.95)] ?? Number.NaN;
}

/** Presses the fold button of the root with the most replies. Answers the milliseconds until that is painted. */
export async function foldBiggest(): Promise<number> {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const buttons = [...(root?.querySelectorAll<HTMLElement>('article button[aria-expanded][aria-label]') ?? [])];
  const repliesOf = (button: HTMLElement) =>
    Number(/(\d[\d,]*) repl/.exec(button.getAttribute('aria-label') ?? '')?.[1]?.replaceAll(',', '') ?? 0);
  const [biggest] = buttons.sort((a, b) => repliesOf(b) - repliesOf(a));
  if (!biggest) throw new Error('The tree has no fold button');
  biggest.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const startedAt = performance.now();
  biggest.click();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  // The first task after a frame runs when the frame has been painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return performance.now() - startedAt;
}

/** Marks on the timeline when the tree says that it is ready, and that it is complete. */
export function markStages(): void {
  new MutationObserver((records) => {
    for (const { attributeName } of records) performance.mark(`bench-${attributeName}`);
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['ready', 'complete'] });
}
