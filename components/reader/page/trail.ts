import type { DayOptions } from '../../../utils/thread/clock.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import type { TrailStep } from '../panels/ContextLine.tsx';
import { callName } from '../tree/row-name.ts';
import type { TreeView } from '../tree/tree-view.ts';

/** The line is one line, whatever its width; the browser ends it with an ellipsis. */
const longestWords = 240;

/** The two nearest comments around the first row in view that are themselves scrolled out of it. */
export function trailOf(view: TreeView, first: CommentId | null, topPx: number, days: DayOptions): TrailStep[] {
  const row = first === null ? undefined : view.rowOf(first);
  const steps: TrailStep[] = [];
  for (let above = row?.node.parent ?? null; above && steps.length < 2; above = above.parent) {
    const around = view.rowOf(above.comment.id);
    if (!around || around.article.getBoundingClientRect().bottom > topPx) continue;
    steps.unshift({
      id: above.comment.id,
      called: callName(above.comment, days),
      firstWords: above.comment.text.slice(0, longestWords).replace(/\s+/g, ' '),
    });
  }
  return steps;
}

export function sameTrail(a: readonly TrailStep[], b: readonly TrailStep[]): boolean {
  return a.length === b.length && a.every(({ id }, at) => id === b[at]?.id);
}
