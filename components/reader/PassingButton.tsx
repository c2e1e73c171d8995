import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusPassedOn } from './return-focus.ts';

/** A button that may go when it has been pressed: its focus then passes to the next one behind it. */
export function PassingButton({ onClick, children }: { onClick(): void; children: ComponentChildren }) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusPassedOn(button, () => {
    const next = button.current?.nextElementSibling;
    return next?.matches('button') ? (next as HTMLElement) : (next?.querySelector('button') ?? null);
  });
  return (
    <button ref={button} type="button" class="lnk" onClick={onClick}>
      {children}
    </button>
  );
}
