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
