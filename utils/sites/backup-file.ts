import * as v from 'valibot';
import type { BackupRefusal } from '../settings/backup.ts';
import type { Backup } from '../storage/backup/backup.ts';
import { fileBookmark, fileFollow, fileSettings, fileSite, fileThread, writtenThread } from './backup-parts.ts';

// The format is described in utils/storage/backup/README.md.
const version = 1;

/** A line a thread, a bookmark and a site, so that the file can be looked through. `now`: epoch milliseconds. */
export function writeBackupFile({ threads, follows, bookmarks, sites, settings }: Backup, now: number): string {
  const list = (items: readonly object[]) => `[${items.map((item) => `\n${JSON.stringify(item)}`).join(',')}]`;
  return [
    `{"understory":"backup","version":${version},"exportedAt":${now},`,
    `"threads":${list(threads.map(writtenThread))},`,
    `"follows":${list(follows)},`,
    `"bookmarks":${list(bookmarks)},`,
    `"sites":${list(sites)},`,
    `"settings":${JSON.stringify(settings)}}\n`,
  ].join('\n');
}

const head = v.object({ understory: v.literal('backup'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const list = v.optional(v.array(v.unknown()), []);
const body = v.object({
  threads: list,
  follows: list,
  bookmarks: list,
  sites: list,
  settings: v.nullish(v.unknown(), null),
});

/** What can't be used is left out and counted: one broken line must not cost a reader all others. */
export function readBackupFile(text: string): { backup: Backup; unusable: number } | { refused: BackupRefusal } {
  const file = parse(text);
  const known = v.safeParse(head, file);
  // Cut off, a file is no JSON any more, but still begins as ours do.
  if (!known.success) return { refused: /^\s*\{\s*"understory"\s*:\s*"backup"/.test(text) ? 'damaged' : 'notOurs' };
  if (known.output.version > version) return { refused: 'newer' };
  const parts = v.safeParse(body, file);
  if (!parts.success) return { refused: 'damaged' };
  const { threads, follows, bookmarks, sites, settings } = parts.output;
  const backup: Backup = {
    threads: usable(fileThread, threads),
    follows: usable(fileFollow, follows),
    bookmarks: usable(fileBookmark, bookmarks),
    sites: usable(fileSite, sites),
    settings: settings === null ? null : (usable(fileSettings, [settings])[0] ?? null),
  };
  const given = countParts({ threads, follows, bookmarks, sites, settings });
  const taken = countParts(backup);
  return taken === 0 && given > 0 ? { refused: 'damaged' } : { backup, unusable: given - taken };
}

function usable<Part>(schema: v.GenericSchema<unknown, Part>, items: readonly unknown[]): Part[] {
  return items.flatMap((item) => {
    const part = v.safeParse(schema, item, { abortEarly: true });
    return part.success ? [part.output] : [];
  });
}

function countParts(
  parts: Record<'threads' | 'follows' | 'bookmarks' | 'sites', readonly unknown[]> & { settings: unknown },
): number {
  const { threads, follows, bookmarks, sites, settings } = parts;
  return threads.length + follows.length + bookmarks.length + sites.length + Number(settings !== null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: some other file was chosen, or the end is missing.
    return null;
  }
}
