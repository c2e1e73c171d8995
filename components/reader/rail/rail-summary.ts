import { words } from '../../shared/words.ts';
import type { RailRow } from './rail-rows.ts';

/** What the picture shows, in a sentence: how many are unread, and in which third of the thread most of them are. */
export function railSummary(rows: readonly RailRow[]): string {
  const unread = rows.filter(({ state, removed }) => state !== 'read' && !removed).length;
  const thirds = [0, 0, 0];
  rows.forEach(({ state, removed }, at) => {
    if (state !== 'read' && !removed) (thirds[Math.floor((at * 3) / rows.length)] as number)++;
  });
  const most = thirds.findIndex((count) => count * 2 > unread);
  return words.map(unread, most === -1 ? null : ((['first', 'middle', 'last'] as const)[most] ?? null));
}
