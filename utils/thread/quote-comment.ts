import type { Comment } from './comment.ts';

/** The comment as a quotation in Markdown: its words, then who said them and when, linked where it has an address. */
export function quoteComment(
  { text, author, time, permalink }: Pick<Comment, 'text' | 'author' | 'time' | 'permalink'>,
  noName: string,
): string {
  const lines = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  const by = [author.name ?? noName, time.shown].filter((part) => part !== '').join(', ');
  // Brackets would end the link's text, parentheses and spaces its address.
  const label = by.replace(/[[\]\\]/g, '\\$&');
  const address = permalink?.replace(/[()\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return [...lines, '>', `> — ${address === undefined ? by : `[${label}](${address})`}`, ''].join('\n');
}
