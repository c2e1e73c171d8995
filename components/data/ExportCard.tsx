import { useState } from 'preact/hooks';
import type { FollowedFeed } from '../../utils/messaging/follow-protocol.ts';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { type BackupContents, type BackupPart, backupParts } from '../../utils/settings/backup.ts';
import { saveFile } from '../hooks/save-file.ts';
import type { Said } from '../hooks/use-said.ts';
import { Icon } from '../shared/Icon.tsx';
import { backupWords } from '../shared/words-backup.ts';
import { followWords } from '../shared/words-follow.ts';
import { bookmarksCsv } from './bookmarks-csv.ts';
import { bookmarksMarkdown } from './bookmarks-markdown.ts';
import { feedsOpml } from './feeds-opml.ts';

interface ExportCardProps {
  contents: BackupContents;
  bookmarks: Bookmark[];
  feeds: FollowedFeed[];
  write(parts: BackupPart[]): Promise<string>;
  said: Said;
}

export function ExportCard({ contents, bookmarks, feeds, write, said }: ExportCardProps) {
  const [leftOut, setLeftOut] = useState<readonly BackupPart[]>([]);
  const labels: Record<BackupPart, string> = {
    bookmarks: backupWords.bookmarks(contents.bookmarks),
    threads: backupWords.threads(contents.threads),
    choices: backupWords.choices(contents.sites),
  };
  const wanted = backupParts.filter((part) => !leftOut.includes(part));
  const toggle = (part: BackupPart) =>
    setLeftOut(leftOut.includes(part) ? leftOut.filter((other) => other !== part) : [...leftOut, part]);
  return (
    <section class="card">
      <h2>{backupWords.export}</h2>
      <p class="muted">{backupWords.exportMore}</p>
      <div class="parts">
        {backupParts.map((part) => (
          <label class="part" key={part}>
            <input type="checkbox" checked={!leftOut.includes(part)} onChange={() => toggle(part)} />
            {labels[part]}
          </label>
        ))}
      </div>
      <div class="choices">
        <button
          type="button"
          class="btn main"
          disabled={wanted.length === 0}
          onClick={() => said.attempt(async () => saveFile(dated('understory', 'json'), await write(wanted)))}
        >
          <Icon name="export" /> {backupWords.exportJson}
        </button>
        <button
          type="button"
          class="btn"
          disabled={bookmarks.length === 0}
          onClick={() => saveFile(dated('understory-bookmarks', 'md'), bookmarksMarkdown(bookmarks), 'text/markdown')}
        >
          {backupWords.exportMarkdown}
        </button>
        <button
          type="button"
          class="btn"
          disabled={bookmarks.length === 0}
          onClick={() => saveFile(dated('understory-bookmarks', 'csv'), bookmarksCsv(bookmarks), 'text/csv')}
        >
          {backupWords.exportCsv}
        </button>
        <button
          type="button"
          class="btn"
          disabled={feeds.length === 0}
          onClick={() => saveFile(dated('understory-feeds', 'opml'), feedsOpml(feeds, Date.now()), 'text/x-opml')}
        >
          {followWords.exportOpml}
        </button>
        {contents.lastExportAt !== null && (
          <span class="muted small">{backupWords.lastExport(contents.lastExportAt)}</span>
        )}
      </div>
    </section>
  );
}

/** A file name with the day, where the reader is: Swedes write it as ISO does, 2026-02-09. */
function dated(name: string, ending: string): string {
  return `${name}-${new Date().toLocaleDateString('sv')}.${ending}`;
}
