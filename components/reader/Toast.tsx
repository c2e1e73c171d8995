import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ownLanguage } from '../shared/messages.ts';
import { useFocusPassedOn } from './return-focus.ts';

const shownMs = 10_000;

interface ToastProps {
  text: string;
  /** Absent together with `onUndo`, where there is nothing to undo. */
  undoLabel?: string;
  onUndo?(): void;
  /** Its time is up, or it was undone. */
  onGone(): void;
}

/** One at a time, for ten seconds; held while the pointer or the focus is on it. */
export function Toast({ text, undoLabel, onUndo, onGone }: ToastProps) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = (box.current?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement ?? null;
  }, []);
  useFocusPassedOn(box, () => (before.current?.isConnected ? (before.current as HTMLElement) : null));
  const gone = useRef(onGone);
  gone.current = onGone;
  const held = hovered || focused;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(), shownMs);
    return () => clearTimeout(timer);
  }, [held, text]);
  const undo = () => {
    onUndo?.();
    onGone();
  };
  return (
    <div
      ref={box}
      class="toast"
      {...ownLanguage}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
    >
      <span role="status">
        <bdi>{text}</bdi>
      </span>
      {onUndo && (
        <button type="button" onClick={undo}>
          {undoLabel}
        </button>
      )}
    </div>
  );
}
