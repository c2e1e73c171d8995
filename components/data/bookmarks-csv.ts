import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { backupWords } from '../shared/words-backup.ts';

type Column = keyof typeof backupWords.columns;

const columns = Object.keys(backupWords.columns) as Column[];

/** RFC 4180, with a header line; begins with a byte order mark, by which spreadsheets know it as UTF-8. */
export function bookmarksCsv(bookmarks: readonly Bookmark[]): string {
  const rows = bookmarks.map((bookmark) => columns.map((column) => cellsOf(bookmark)[column]));
  const lines = [columns.map((column) => backupWords.columns[column]), ...rows];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function cellsOf({ site, title, url, comment, note, tags, createdAt }: Bookmark): Record<Column, string> {
  return {
    ...{ site, title, url, note, text: comment.text },
    author: comment.author.name ?? '',
    time: comment.time.instant === null ? comment.time.shown : new Date(comment.time.instant).toISOString(),
    permalink: comment.permalink ?? '',
    tags: tags.join(' '),
    createdAt: new Date(createdAt).toISOString(),
  };
}

/**
 * Spreadsheets take a cell that begins so for a formula, quoted or not; an apostrophe before it makes it text. Where
 * they divide cells at semicolons or tabs, the quotes around ours mean little to them: every line, and whatever comes
 * after such a sign, begins another cell.
 */
const formula = /^(?=[\s"]*[=+\-@＝＋－＠]|[\t\r])|(?<=[;\t\r\n][\s"]*)(?=[=@＝＠]|[+\-＋－][\w(.$=+\-@"'])/g;

function quoted(cell: string): string {
  return `"${cell.replace(formula, "'").replaceAll('"', '""')}"`;
}
