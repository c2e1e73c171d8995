import { useLayoutEffect, useRef } from 'preact/hooks';
import { ownLanguage } from '../shared/messages.ts';
import { wrongWords as words } from '../shared/words-wrong.ts';

/** Where something lies in the window, in CSS pixels. */
export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

interface PointingBarProps {
  /** Of what is marked; null before anything is. */
  box: Box | null;
  /** What is marked, or why it can't be taken. */
  said: string;
  /** At the top of the window, where it would else lie over what is marked. */
  atTop: boolean;
  onWider(): void;
  onNarrower(): void;
  onChoose(): void;
  onCancel(): void;
}

/** What is seen of us while the reader points: a frame around what is marked, what it is, and what can be done. */
export function PointingBar(props: PointingBarProps) {
  const { box, said, atTop, onWider, onNarrower, onChoose, onCancel } = props;
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => bar.current?.focus({ preventScroll: true }), []);
  const style = box && {
    top: `${box.top}px`,
    left: `${box.left}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  };
  return (
    <>
      <div class="shield" />
      {style && <div class="marked" style={style} />}
      <div
        ref={bar}
        class={atTop ? 'bar top' : 'bar'}
        role="dialog"
        tabIndex={-1}
        aria-labelledby="title"
        aria-describedby="how"
        {...ownLanguage}
      >
        <h2 id="title">{words.pointing}</h2>
        <p id="how">
          <span class="mouse">{words.pointingHow}</span>
          <span class="touch">{words.pointingTouch}</span>
        </p>
        <p class="said" role="status">
          {said}
        </p>
        <div class="choices">
          <button type="button" class="btn" disabled={!box} onClick={onWider}>
            {words.wider}
          </button>
          <button type="button" class="btn" disabled={!box} onClick={onNarrower}>
            {words.narrower}
          </button>
          <button type="button" class="btn main" disabled={!box} onClick={onChoose}>
            {words.choose}
          </button>
          <button type="button" class="btn" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      </div>
    </>
  );
}
