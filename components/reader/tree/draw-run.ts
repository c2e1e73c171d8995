import { words } from '../../shared/words.ts';
import { drawBeads } from './draw-beads.ts';
import type { Row } from './row.ts';
import type { RowTemplate } from './row-template.ts';

/** A run of read comments, drawn in the place of its first. */
export interface RunLook {
  size: number;
  /** In a list of replies, or of comments that answer nobody. */
  isReplies: boolean;
}

const mostBeads = 24;

/** "⊕ 14 read replies ·····": one line, to press; null takes it away. */
export function drawRun(row: Row, run: RunLook | null, template: RowTemplate): void {
  if (run === null) {
    row.run?.remove();
    row.run = null;
    return;
  }
  const said = run.isReplies ? words.readReplies(run.size) : words.readComments(run.size);
  if (row.run === null) {
    row.run = template.run.cloneNode(true) as HTMLElement;
    row.item.prepend(row.run);
  }
  const [button, meta] = row.run.children as HTMLCollectionOf<HTMLElement>;
  const [first, beads] = (meta?.children ?? []) as HTMLCollectionOf<HTMLElement>;
  if (!button || !first || !beads || first.textContent === said) return;
  button.setAttribute('aria-label', run.isReplies ? words.showReadReplies(run.size) : words.showReadComments(run.size));
  first.textContent = said;
  beads.replaceChildren();
  drawBeads(beads, new Array(Math.min(run.size, mostBeads)).fill('read'));
}
