/** So often within this time: the page will not have us, and is left alone. */
const mostEvictions = 10;
const evictionsMs = 10_000;

/** `unwanted`: the page has taken it away too often; `gone`: there is no such place any more. */
export type PutBack = 'back' | 'unwanted' | 'gone';

/** Keeps the host where the comments are, also when the page draws them again around it. */
export interface HostPlace {
  /** Before this element. */
  putBefore(cover: Element): void;
  /** Back where it was, as far as that place is still there. */
  putBack(): PutBack;
}

/** `shadow`: the host's own, which it does not give away. */
export function createHostPlace(host: HTMLElement, shadow: ShadowRoot, now: () => number): HostPlace {
  /** Where it stood, from the inside out: each parent, and what came next in it. */
  let places: { parent: ParentNode & Node; next: Node | null }[] = [];
  const evictions: number[] = [];

  const keepFocus = createFocusKeeper(host, shadow);

  const remember = () => {
    places = [];
    for (let inner: Node = host; inner.parentNode; inner = inner.parentNode) {
      places.push({ parent: inner.parentNode as ParentNode & Node, next: inner.nextSibling });
    }
  };
  return {
    putBefore(cover) {
      // Copies the page has made of its section with us in it, and what is left of a reader from before an update.
      for (const other of (cover.getRootNode() as Document | ShadowRoot).querySelectorAll(host.localName))
        if (other !== host) other.remove();
      const { at, isBehind } = placeFor(cover);
      if ((isBehind ? at.nextElementSibling : at.previousElementSibling) === host) return;
      keepFocus(() => (isBehind ? at.after(host) : at.before(host)));
      remember();
    },
    putBack() {
      evictions.push(now());
      if (evictions.length > mostEvictions) {
        const first = evictions.shift() ?? 0;
        if (now() - first < evictionsMs) return 'unwanted';
      }
      const place = places.find(({ parent }) => parent.isConnected && parent.nodeType !== 9 /* document */);
      if (!place) return 'gone';
      keepFocus(() => place.parent.insertBefore(host, place.next?.parentNode === place.parent ? place.next : null));
      remember();
      return 'back';
    },
  };
}

/**
 * Before the cover; of a part of a table, before its table, or behind it where other rows stand above the comments:
 * within tables browsers put up with no strangers.
 */
function placeFor(cover: Element): { at: Element; isBehind: boolean } {
  const table = /^(?:tr|t[dh]|tbody|thead|tfoot)$/.test(cover.localName) ? cover.closest('table') : null;
  return table ? { at: table, isBehind: hasWordsAbove(cover, table) } : { at: cover, isBehind: false };
}

function hasWordsAbove(cover: Element, table: Element): boolean {
  for (let at = cover; at !== table && at.parentElement; at = at.parentElement) {
    for (let above = at.previousElementSibling; above; above = above.previousElementSibling)
      if (/\S/.test(above.textContent)) return true;
  }
  return false;
}

/**
 * What leaves the document, if only for a moment, loses the focus: whoever was typing a note would go on typing into
 * the page, where letters are shortcuts. Answers what gives the focus back after a move.
 */
function createFocusKeeper(host: HTMLElement, shadow: ShadowRoot): (move: () => void) => void {
  const { ownerDocument: document } = host;
  let focused: EventTarget | null = null;
  shadow.addEventListener('focusin', ({ target }) => {
    focused = target;
  });
  shadow.addEventListener('focusout', () => {
    // Some browsers say so as well when the host is being taken off the page; that is told only once it has been.
    queueMicrotask(() => {
      if (host.isConnected && shadow.activeElement === null) focused = null;
    });
  });
  return (move) => {
    const before = focused;
    move();
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
