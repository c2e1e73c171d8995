import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { escapeLabel, quoteComment } from '../../utils/thread/quote-comment.ts';
import { words } from '../shared/words.ts';
import { libraryWords } from '../shared/words-library.ts';

/** A chapter a thread, each copy as a quotation, its note and tags below it. Nothing in it is HTML. */
export function bookmarksMarkdown(bookmarks: readonly Bookmark[]): string {
  const threads = [...Map.groupBy(bookmarks, ({ key }) => key).values()];
  const chapters = threads.map((ofThread) => {
    const [{ title, url, site }] = ofThread as [Bookmark];
    const heading = `## [${escapeLabel(title || site)}](${escapeAddress(url)})${title ? ` · ${escapeLabel(site)}` : ''}`;
    return [heading, ...ofThread.map(entry)].join('\n\n');
  });
  return `${[`# ${libraryWords.bookmarks}`, ...chapters].join('\n\n').replaceAll('<', '\\<')}\n`;
}

function entry({ comment, url, note, tags }: Bookmark): string {
  const quoted = quoteComment({ permalink: url, ...comment }, words.noName).trimEnd();
  const tagLine = tags.map((tag) => `#${escapeLabel(tag)}`).join(' ');
  // A "#" at the beginning of the line would make it a heading.
  return [quoted, note, tagLine && `\\${tagLine}`].filter((part) => part !== '').join('\n\n');
}

function escapeAddress(url: string): string {
  return url.replace(/[()\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
