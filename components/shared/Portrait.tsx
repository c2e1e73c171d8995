import type { Stroke } from '../../utils/messaging/protocol.ts';
import { type PlacedStroke, placeStrokes } from './portrait-strokes.ts';
import './Portrait.css';

interface PortraitProps {
  strokes: readonly Stroke[];
  width: number;
  height: number;
  /** Draws the canopy the strokes hang from, and lets them fill the whole width. */
  canopy?: boolean;
}

const canopyTop = 9;
const stripStep = 5.2;

/** The shape of a thread (see `placeStrokes`). A decoration: the counts beside it say the same in words. */
export function Portrait({ strokes, width, height, canopy = false }: PortraitProps) {
  const frame = { width, height, top: canopy ? canopyTop : 0, widestStep: canopy ? 12 : stripStep };
  const placed = placeStrokes(strokes, frame);
  return (
    <svg class="portrait" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {canopy && <rect class="canopy-bar" width={width} height="3" rx="1.5" />}
      {(['read', 'unread', 'new'] as const).map((state) => {
        const outline = placed.filter((stroke) => stroke.state === state).map((stroke) => outlineOf(stroke, state));
        return outline.length > 0 && <path key={state} class={state} d={outline.join('')} />;
      })}
    </svg>
  );
}

/** A rounded bar. One path for all bars of a state: a list of threads would else hold a hundred thousand elements. */
function outlineOf({ x, y, width, height }: PlacedStroke, state: Stroke['state']): string {
  // The outline of an unread one is drawn on its edge: half of it lies outside.
  const inset = state === 'unread' && width > 2 ? 0.5 : 0;
  const [w, h] = [width - 2 * inset, Math.max(height - 2 * inset, 0.5)];
  const r = Math.min(2.5, w / 2, h / 2);
  const [across, down] = [w - 2 * r, h - 2 * r].map(short);
  const arc = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
  return `M${short(x + inset + r)} ${short(y + inset)}h${across}${arc(r, r)}v${down}${arc(-r, r)}h-${across}${arc(-r, -r)}v-${down}${arc(r, -r)}z`;
}

function short(pixels: number): string {
  return String(Math.round(pixels * 100) / 100);
}
