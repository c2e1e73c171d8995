import type { Row } from '../reader-page.ts';
import type { TrueComment } from './wordpress.ts';

/** What a comment says, and what that says which it answers; null for a root. */
type Answer = [text: string, answered: string | null];

/** Who answers whom in the tree, in an order of its own. */
export function answersIn(rows: readonly Row[]): Answer[] {
  const path: string[] = [];
  const answers = rows.map(({ text, level }): Answer => {
    path.length = level - 1;
    path.push(text);
    return [text, path.at(-2) ?? null];
  });
  return answers.sort();
}

/** Who answers whom in the database, in the same order. */
export function answersOf(comments: readonly TrueComment[]): Answer[] {
  const textOf = (id: number | null) => comments.find((one) => one.id === id)?.text ?? null;
  return comments.map(({ text, parent }): Answer => [text, textOf(parent)]).sort();
}
