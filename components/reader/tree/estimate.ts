import type { RowNode } from '../state/row-comment.ts';
import { DEEPEST_LIST } from './arrange.ts';

/** Measured once, so that rows that are not drawn yet have about the right height. */
export interface ColumnSize {
  widthPx: number;
  fontSizePx: number;
  lineHeightPx: number;
}

/** Of the row's heading line and the gap above it. */
const headingPx = 36;
const indentPx = 26;
/** In most fonts a letter of running text is about half as wide as it is high. */
const letterWidth = 0.48;
const longestLine = 82;

/** About how high a comment's own row will be, replies not included. */
export function estimateRowPx({ comment, depth }: RowNode, { widthPx, fontSizePx, lineHeightPx }: ColumnSize): number {
  const width = Math.max(120, widthPx - indentPx * (Math.min(depth, DEEPEST_LIST + 1) + 1));
  const letters = Math.min(longestLine, width / (fontSizePx * letterWidth));
  let lines = 0;
  for (let start = 0; start <= comment.text.length; ) {
    const newline = comment.text.indexOf('\n', start);
    const end = newline === -1 ? comment.text.length : newline;
    lines += Math.max(1, Math.ceil((end - start) / letters));
    start = end + 1;
  }
  return Math.round(headingPx + lines * lineHeightPx);
}
