import type { ReadState } from '../../../utils/thread/fold-summary.ts';
import { type RailRow, threadPx } from './rail-rows.ts';

/** Path data by what it stands for, in the rail's own units: 30 wide, as high as asked. */
export interface RailDrawing {
  /** Strokes of text, by state; `removed` ones are outlines. Drawn with round ends, `penPx` thick. */
  strokes: Record<ReadState | 'removed', string>;
  penPx: number;
  /** New comments in folded branches. */
  beads: string;
  ribbons: string;
}

export const railWidth = 30;
const perLevel = 3.6;
const deepest = 6;
/** From here on lines are too many to be drawn each: as many as can be told apart stand for them. */
const mostLines = 400;
const leastPitch = 2.4;
/** From here on a whole branch is one stroke. */
const mostBlocks = 1500;
const thickestPen = 2.6;
const thinnestPen = 0.8;
const mostBeads = 3;
/** Of the row's heading and the gap before it. */
const headingPx = 36;

const weight: Record<ReadState, number> = { read: 0, unread: 1, new: 2 };

/**
 * The thread as a picture, `heightPx` high: a stroke a line of text, as long as the line and as far in as the comment is
 * nested. Where lines would be too many, each comment is as many strokes as find room in its height, and where those
 * are too many, each branch is one.
 */
export function drawRail(rows: readonly RailRow[], heightPx: number, lineHeightPx: number): RailDrawing {
  const scale = heightPx / Math.max(1, threadPx(rows));
  const linesOf = ({ heightPx: px, folded }: RailRow) =>
    folded.length > 0 ? 1 : Math.max(1, Math.round((px - headingPx) / lineHeightPx));
  const lines = rows.reduce((sum, row) => sum + linesOf(row), 0);
  const isFine = lines <= mostLines;
  const penPx = Math.min(thickestPen, Math.max(thinnestPen, lineHeightPx * scale * (isFine ? 0.42 : 0.8)));
  const drawing: RailDrawing = {
    strokes: { read: '', unread: '', new: '', removed: '' },
    penPx,
    beads: '',
    ribbons: '',
  };
  if (rows.length > mostBlocks) drawBranches(drawing, rows, scale);
  else {
    for (const row of rows) {
      const room = Math.max(1, Math.floor((row.heightPx * scale) / leastPitch));
      drawLines(drawing, row, scale, isFine ? linesOf(row) : Math.min(room, linesOf(row)));
    }
  }
  for (const { topPx, bookmarked } of rows) {
    if (bookmarked) drawing.ribbons += `M25.5 ${short(Math.max(0, topPx * scale - 1))}h4.5v8l-2.25-2-2.25 2z`;
  }
  return drawing;
}

function drawLines(drawing: RailDrawing, row: RailRow, scale: number, count: number): void {
  const { strokes, penPx } = drawing;
  const kind = row.removed ? 'removed' : row.state;
  const left = leftOf(row);
  const beads = row.folded.filter((state) => state === 'new').slice(0, mostBeads).length;
  const right = row.folded.length > 0 ? railWidth - beads * 4 - 2 : railWidth;
  const pitch = (row.heightPx * scale) / (count + 1);
  const letters = row.node.comment.text.length;
  for (let line = 0; line < count; line++) {
    const isLast = line === count - 1;
    // How far the last line reaches is anybody's guess; the text's length always gives the same one.
    const share = isLast && row.folded.length === 0 ? 0.3 + ((letters * 37) % 60) / 100 : 1;
    const y = row.topPx * scale + (line + 1) * pitch;
    strokes[kind] += stroke(left, (right - left) * share, y, penPx);
  }
  for (let bead = 0; bead < beads; bead++) {
    const y = short(row.topPx * scale + pitch);
    drawing.beads += `M${short(railWidth - 1.5 - bead * 4)} ${y}h.01`;
  }
}

function drawBlock({ strokes, penPx }: RailDrawing, row: RailRow, scale: number, heightPx: number): void {
  const kind = row.removed ? 'removed' : row.state;
  const left = leftOf(row);
  const y = (row.topPx + heightPx / 2) * scale;
  const share = Math.min(1, 0.35 + row.node.comment.text.length / 900);
  strokes[kind] += stroke(left, (railWidth - left) * share, y, penPx);
}

/** One stroke a branch, in the most telling of its states. */
function drawBranches(drawing: RailDrawing, rows: readonly RailRow[], scale: number): void {
  let from = 0;
  for (let i = 1; i <= rows.length; i++) {
    const next = rows[i];
    if (next && next.node.depth > 0) continue;
    const branch = rows.slice(from, i);
    const first = branch[0] as RailRow;
    const state = branch.reduce<ReadState>(
      (best, row) => (weight[row.state] > weight[best] ? row.state : best),
      'read',
    );
    drawBlock(drawing, { ...first, state }, scale, threadPx(branch) - first.topPx);
    from = i;
  }
}

function leftOf({ node }: RailRow): number {
  return Math.min(node.depth, deepest) * perLevel;
}

/** A line of the pen, whose round ends are within the width given. */
function stroke(x: number, width: number, y: number, penPx: number): string {
  return `M${short(x + penPx / 2)} ${short(y)}h${short(Math.max(0.01, width - penPx))}`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
