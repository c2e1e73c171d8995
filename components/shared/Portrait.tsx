import { type PackedStrokes, type Stroke, unpackStrokes } from '../../utils/thread/strokes.ts';
import { type PlacedStroke, placeStrokes } from './portrait-strokes.ts';
import './Portrait.css';

interface PortraitProps {
  strokes: readonly Stroke[];
  width: number;
  height: number;
}

interface StripProps extends Omit<PortraitProps, 'strokes'> {
  strokes: PackedStrokes;
}

/**
 * The shape of a thread, hanging from a canopy (see `placeStrokes`). A decoration: the counts beside it say the same
 * in words.
 */
export function Portrait({ strokes, width, height }: PortraitProps) {
  const placed = placeStrokes(strokes, { width, height, top: 9, widestStep: 12 });
  return (
    <svg class="portrait" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <rect class="canopy-bar" width={width} height="3" rx="1.5" />
      {placed.map(({ x, y, width, height, state }) => (
        <rect key={x} class={state} x={x} y={y} width={width} height={height} rx={Math.min(2.5, width / 2)} />
      ))}
    </svg>
  );
}

/**
 * The same, small, for lists. Its strokes are pen strokes, a path for all of a state: a list of threads would else
 * hold a hundred thousand elements.
 */
export function PortraitStrip({ strokes, width, height }: StripProps) {
  const placed = placeStrokes(unpackStrokes(strokes), { width, height, top: 0, widestStep: 5.2 });
  const pen = placed[0]?.width ?? 0;
  const unread = penStrokes(placed, 'unread', pen);
  return (
    <svg class="portrait strip" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path class="read" stroke-width={pen} d={penStrokes(placed, 'read', pen)} />
      <path class="new" stroke-width={pen} d={penStrokes(placed, 'new', pen)} />
      {unread !== '' && (
        <>
          <path class="unread-edge" stroke-width={pen} d={unread} />
          <path class="unread" stroke-width={Math.max(0, pen - 2)} d={unread} />
        </>
      )}
    </svg>
  );
}

/** Lines down the middle of the strokes of one state; their round ends reach as far as the strokes do. */
function penStrokes(placed: readonly PlacedStroke[], wanted: Stroke['state'], pen: number): string {
  let d = '';
  for (const { x, y, height, state } of placed) {
    if (state === wanted) d += `M${short(x + pen / 2)} ${short(y + pen / 2)}v${short(Math.max(height - pen, 0.01))}`;
  }
  return d;
}

function short(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
