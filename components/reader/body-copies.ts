import type { PurifyBody } from '../../utils/dom/purify.ts';
import { sanitizeBody } from '../../utils/dom/sanitize.ts';

/** Clean copies of the page's bodies. */
export interface BodyCopies {
  /** Without its images and formulas as long as what checks them has not come; it is asked for then. */
  copyOf(nodes: readonly Node[]): DocumentFragment;
  /** Done when no body waits for its images and formulas any more, and at once where none does. */
  whole(): Promise<void>;
}

/** `arrived` is called once, when bodies that were copied without images and formulas can be copied with them. */
export function createBodyCopies(
  document: Document,
  loadPurifier: () => Promise<PurifyBody>,
  arrived: (bodies: ReadonlySet<readonly Node[]>) => void | Promise<void>,
): BodyCopies {
  let purify: PurifyBody | null = null;
  let loading: Promise<void> | null = null;
  const partial = new Set<readonly Node[]>();

  const load = async () => {
    try {
      purify = await loadPurifier();
    } catch {
      // The frame or the extension is going: the words can be read, and the images are in the original.
      return;
    }
    await arrived(partial);
    partial.clear();
  };
  return {
    copyOf(nodes) {
      const { copy, isWhole } = sanitizeBody(nodes, document, purify);
      if (!isWhole) {
        partial.add(nodes);
        if (!loading) {
          loading = load();
          // Whoever waits for it hears of it; where nobody does, nothing may surface in the page.
          loading.catch(() => {});
        }
      }
      for (const image of copy.querySelectorAll('img')) keepRoom(image);
      return copy;
    },
    whole: () => loading ?? Promise.resolve(),
  };
}

/**
 * The box stays as the page says it is, whatever comes: where a picture has other proportions than its attributes say, a
 * browser gives it other room once it has loaded, and everything below moves.
 */
function keepRoom(image: HTMLImageElement): void {
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')].map(Number);
  if (width && height) image.style.setProperty('aspect-ratio', `${width} / ${height}`);
}
