import type { Comment } from './comment.ts';

/** The comment as a quotation in Markdown: its words, then who said them and when, linked where it has an address. */
export function quoteComment(
  { text, author, time, permalink }: Pick<Comment, 'text' | 'author' | 'time' | 'permalink'>,
  noName: string,
): string {
  const lines = text.split(/\r\n?|\n/).map((line) => (line === '' ? '>' : `> ${plainWords(line)}`));
  const by = [author.name ?? noName, time.shown].filter((part) => part !== '').join(', ');
  const label = escapeLabel(by);
  // Parentheses and spaces would end the address.
  const address = permalink?.replace(/[()\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return [...lines, '>', `> — ${address === undefined ? label : `[${label}](${address})`}`, ''].join('\n');
}

/** Words of others that make no link, in one line. Brackets would end a link's text. */
export function escapeLabel(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
}

/** Words are no link or picture, even where somebody wrote one in Markdown. */
function plainWords(line: string): string {
  return line.replace(/(\\*)\](?=[([:])/g, '$1$1\\]');
}
