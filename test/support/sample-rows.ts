import type { SampleComment } from './layouts/sample.ts';

/** How a row names the moment of a sample's comment, in any row of its name: "Mon 20:33". */
export function momentOf(comment: SampleComment): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${comment.time}Z`))} ${comment.time.slice(11, 16)}`;
}

/** The tree as the markup says it, in reading order: moment and level of every comment. */
export function expectedRows(comments: readonly SampleComment[]): { moment: string; level: number }[] {
  const rows: { moment: string; level: number }[] = [];
  const add = (parent: string | null, level: number) => {
    for (const comment of comments.filter((one) => one.parent === parent)) {
      rows.push({ moment: momentOf(comment), level });
      add(comment.id, level + 1); // Samples are a few levels deep.
    }
  };
  add(null, 1);
  return rows;
}

/** The moment in a row's name. */
export function momentIn(name: string): string {
  return /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d/.exec(name)?.[0] ?? name;
}
