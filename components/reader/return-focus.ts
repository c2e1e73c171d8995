import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus back to what had it when the component appeared, if the component still holds the focus (or nobody
 * does) when it goes.
 */
export function useReturnedFocus(container: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = container.current?.getRootNode() as Document | ShadowRoot | undefined;
    const before = root?.activeElement;
    return () => {
      const now = root?.activeElement ?? null;
      const ours = now === null || now === root?.ownerDocument?.body || container.current?.contains(now);
      if (ours && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [container]);
}

/** Whether nothing on the page has the focus: what had it is gone. */
export function isFocusLost({ ownerDocument }: Element): boolean {
  const { activeElement, body } = ownerDocument;
  return activeElement === null || activeElement === body;
}

/** When what this belongs to goes and has the focus, `next` gets it. */
export function useFocusPassedOn(element: RefObject<HTMLElement | null>, next: () => HTMLElement | null): void {
  useLayoutEffect(() => {
    const own = element.current;
    const root = own?.getRootNode() as Document | ShadowRoot | undefined;
    return () => {
      const active = root?.activeElement;
      if (active && own?.contains(active)) next()?.focus({ preventScroll: true });
    };
  }, [element]);
}
