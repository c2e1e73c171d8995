/** So often within this time: the page will not have us, and is left alone. */
const mostEvictions = 10;
const evictionsMs = 10_000;

/** Keeps the host where the comments are, also when the page draws them again around it. */
export interface HostPlace {
  /** Before this element. */
  putBefore(cover: Element): void;
  /** Back where it was, as far as that place is still there. False where the page has taken it away too often. */
  putBack(): boolean;
}

export function createHostPlace(host: HTMLElement, now: () => number): HostPlace {
  /** Where it stood, from the inside out: each parent, and what came next in it. */
  let places: { parent: ParentNode & Node; next: Node | null }[] = [];
  const evictions: number[] = [];

  const remember = () => {
    places = [];
    for (let inner: Node = host; inner.parentNode; inner = inner.parentNode) {
      places.push({ parent: inner.parentNode as ParentNode & Node, next: inner.nextSibling });
    }
  };
  return {
    putBefore(cover) {
      // Copies the page has made of its section with us in it, and what is left of a reader from before an update.
      for (const other of host.ownerDocument.querySelectorAll(host.localName)) if (other !== host) other.remove();
      if (cover.previousElementSibling === host) return;
      cover.before(host);
      remember();
    },
    putBack() {
      evictions.push(now());
      if (evictions.length > mostEvictions) {
        const first = evictions.shift() ?? 0;
        if (now() - first < evictionsMs) return false;
      }
      const place = places.find(({ parent }) => parent.isConnected && parent.nodeType === 1);
      if (!place) return false;
      place.parent.insertBefore(host, place.next?.parentNode === place.parent ? place.next : null);
      remember();
      return true;
    },
  };
}
