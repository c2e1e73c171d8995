import type { ReaderPage, Row } from '../../support/reader-page.ts';

const marks = { new: '●', unread: '○', read: '·' } as const;

/** Writes the tree as the reader has it: indented, with read marks, folded branches closed, and the sums under it. */
export async function printTree(reader: ReaderPage): Promise<void> {
  const rows = await reader.rows();
  for (const row of rows) if (row.shown) console.log(lineOf(row));
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
  console.log(
    `\n${rows.length} comments: ${count('new')} new ●, ${count('unread')} unread ○, ${count('read')} read ·; ` +
      `${rows.filter((row) => row.folded).length} folded, ${rows.filter((row) => row.bookmarked).length} bookmarked ★`,
  );
}

function lineOf(row: Row): string {
  const indent = '  '.repeat(Math.max(0, row.level - 1));
  const who = row.name.split(', ')[0];
  const folded = row.folded ? `  ⊕ ${row.foldLabel?.replace(/^[^,]*, /, '') ?? ''}` : '';
  const line = `${indent}${marks[row.state]} ${row.bookmarked ? '★ ' : ''}${who}  ${row.text}`;
  const width = 110 - folded.length;
  return `${line.length > width ? `${line.slice(0, width - 1)}…` : line}${folded}`;
}
