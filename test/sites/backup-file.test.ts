import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackupFile, writeBackupFile } from '../../utils/sites/backup-file.ts';
import { type Backup, collectBackup } from '../../utils/storage/backup/backup.ts';
import { importBackup, previewBackup } from '../../utils/storage/backup/merge-backup.ts';
import { listBookmarks } from '../../utils/storage/bookmarks.ts';
import { listThreads } from '../../utils/storage/list-threads.ts';
import { DATABASE_NAME, type Database, openDatabase } from '../../utils/storage/open.ts';
import { loadSettings } from '../../utils/storage/settings.ts';
import { listRules } from '../../utils/storage/site-rules.ts';
import { forgetEverything } from '../../utils/storage/stored.ts';
import { anyBackup } from '../storage/backup/any-backup.ts';
import { eraseDatabase, freshDatabase } from '../storage/fresh-database.ts';
import { plantVersion6 } from '../storage/seeds/v6.ts';
import { fc } from '../support/properties.ts';

/** A file of the first version, as it was written then. */
const first = JSON.stringify(
  JSON.parse(readFileSync(join(import.meta.dirname, '../storage/backup/backup-1.json'), 'utf8')),
);
let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
});

/** The very records, whatever they mean. */
async function everyRecord() {
  const stores = ['threads', 'follows', 'bookmarks', 'sites', 'settings'] as const;
  return Promise.all(stores.map((store) => db.getAll(store)));
}

async function exported(): Promise<string> {
  return writeBackupFile(await collectBackup(db, ['threads', 'bookmarks', 'choices']), 1);
}

function readWhole(text: string): Backup {
  const file = readBackupFile(text);
  if ('refused' in file) throw new Error(file.refused);
  expect(file.unusable).toBe(0);
  return file.backup;
}

describe('a backup', () => {
  it('brings back the identical database', async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, async (backup) => {
        await forgetEverything(db);
        await importBackup(db, backup);
        const before = await everyRecord();
        const text = await exported();
        await forgetEverything(db);
        await importBackup(db, readWhole(text));
        expect(await everyRecord()).toEqual(before);
        expect(JSON.parse(await exported())).toEqual(JSON.parse(text));
      }),
    );
  });

  it('changes nothing where it comes from', async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, async (backup) => {
        await forgetEverything(db);
        await importBackup(db, backup);
        const before = await everyRecord();
        const counts = await importBackup(db, readWhole(await exported()));
        expect(await everyRecord()).toEqual(before);
        expect(counts).toMatchObject({ read: 0, sites: 0, settings: 0 });
        for (const { added, changed } of [counts.threads, counts.bookmarks]) expect(added + changed).toBe(0);
      }),
    );
  });

  it('of a database made by version 6 says the same as the file of then', async () => {
    const then = readWhole(first);
    await importBackup(db, then);
    const fromFile = await everyRecord();
    await eraseDatabase();
    await plantVersion6(DATABASE_NAME);
    db = await openDatabase();
    expect(fromFile).toEqual(await everyRecord());
  });
});

describe('a file that is not a whole backup', () => {
  it.each([
    ['notOurs', ''],
    ['notOurs', 'Dear diary'],
    ['notOurs', '[]'],
    ['notOurs', 'null'],
    ['notOurs', '{"understory":"site-rules","version":1,"sites":[]}'],
    ['damaged', '{"understory":"backup","version":1,"threads":[{"key":'],
    ['damaged', '{"understory":"backup","version":1,"threads":7}'],
    ['damaged', '{"understory":"backup","version":1,"threads":[{}]}'],
    ['newer', '{"understory":"backup","version":2,"threads":[]}'],
  ])('is refused as %s: %s', (refused, text) => {
    expect(readBackupFile(text)).toEqual({ refused });
  });

  it('loses what cannot be used, and nothing else', async () => {
    const file = readBackupFile(first.replace('["43",0,58', '["43",-1,58'));
    if ('refused' in file) throw new Error(file.refused);
    expect(file.unusable).toBe(1);
    expect(file.backup.threads).toEqual([]);
    expect(file.backup.bookmarks).toHaveLength(1);
  });

  it.each([
    ['"url":"https://allotment-letters', '"url":"javascript:alert(1)//allotment-letters'],
    ['"id":"blogger:11:22#41"', '"id":"blogger:11:22#42"'],
  ])('has no bookmark with %s', (right, wrong) => {
    const file = readBackupFile(first.replaceAll(right, wrong));
    expect('backup' in file && file.backup.bookmarks).toEqual([]);
  });

  it('brings no address that is not of the web, and mutes no name that many share', () => {
    const text = first
      .replace('"wrotePost":false}', '"url":"javascript:alert(1)","wrotePost":false}')
      .replace('was always a bath."', 'was always a bath.","permalink":"data:text/html,x"')
      .replace('"muted":["Otto Brandl"]', '"muted":["Otto Brandl","Anonymous"]');
    const { bookmarks, sites } = readWhole(text);
    expect(JSON.stringify(bookmarks)).not.toMatch(/javascript|data:/);
    expect(bookmarks[0]?.comment.author).toEqual({ name: 'Anonymous', wrotePost: false });
    expect(sites[0]?.muted).toEqual(['Otto Brandl']);
  });
});

/** A file as a careless hand, a bad disk or a bad will leaves it. */
const mutation = fc.oneof(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), by: fc.constant('') }),
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(3),
    by: fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom('null', '-1', '1e400', '{}', '[]', '"', '","', '1e15', '__proto__', '"gone":7', 'javascript:'),
    ),
  }),
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.constant(1e9), by: fc.constant('') }),
);
/** A value or a name in the file becomes another that is in it. */
const swap = fc.record({ one: fc.nat(), other: fc.nat() });

describe('a thousand mutated files', () => {
  it('crash nothing, and change nothing before they are imported', async () => {
    let understood = 0;
    const tokens = /"(?:[^"\\]|\\.)*"|-?\d+|true|false|null/g;
    await fc.assert(
      fc.asyncProperty(
        anyBackup,
        anyBackup,
        fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(mutation, { maxLength: 3 }) },
        ),
        fc.array(swap, { minLength: 1, maxLength: 3 }),
        async (here, there, mutations, swaps) => {
          let text = writeBackupFile(there, 1);
          for (const { one, other } of swaps) {
            const all = [...text.matchAll(tokens)];
            const [from, to] = [all[one % all.length], all[other % all.length]];
            if (from && to) text = text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length);
          }
          for (const { at, length, by } of mutations) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + by + text.slice(from + length);
          }
          const file = readBackupFile(text);
          if ('refused' in file) return;
          understood += 1;
          await forgetEverything(db);
          await importBackup(db, here);
          const before = await everyRecord();
          const preview = await previewBackup(db, file.backup);
          expect(await everyRecord()).toEqual(before);
          expect(await importBackup(db, file.backup)).toEqual(preview);
          // What is there then can be read, and goes out and in again.
          for (const { url } of await listThreads(db, 2e12)) expect(url).toMatch(/^https?:/);
          for (const { url } of await listBookmarks(db, '')) expect(url).toMatch(/^https?:/);
          await listRules(db);
          await loadSettings(db);
          readWhole(await exported());
        },
      ),
      { numRuns: 1_000 },
    );
    expect(understood).toBeGreaterThan(300);
  }, 120_000);
});
