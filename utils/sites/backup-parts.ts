import * as v from 'valibot';
import type { Bookmark } from '../messaging/protocol.ts';
import {
  author,
  bookmark,
  followRecord,
  host,
  plainThread,
  rule,
  settingsChanges,
  time,
} from '../messaging/validate.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { bookmarkId } from '../storage/bookmarks.ts';
import type { PlainThread } from '../storage/plain-thread.ts';
import type { FollowRecord, StoredSettings } from '../storage/schema.ts';
import { isAnonymous } from '../thread/anonymous.ts';
import type { KnownComment } from '../thread/memory.ts';

/* The parts of a backup file, written and checked. See utils/storage/backup/README.md. */

/** Comments are most of a file, so each is a row; what few of them have stands in an object at its end. */
export function writtenThread({ visits, comments, folds, decisions, ...head }: PlainThread): object {
  return {
    ...head,
    visits: visits.kept.map(({ startedAt, lastActiveAt }) => [startedAt, lastActiveAt]),
    forgottenVisits: visits.forgotten,
    comments: comments.map(writtenComment),
    folds: folds.map(([id, fold]) => ({ id, ...fold })),
    decisions: decisions.map(([id, said]) => ({ id, ...said })),
  };
}

function writtenComment({ id, depth, words, hash, firstSeen, readIn, ...few }: KnownComment): unknown[] {
  const rare = Object.entries(few).filter(([, value]) => value !== null && value !== false);
  const row = [id, depth, words, hash, firstSeen, readIn];
  return rare.length === 0 ? row : [...row, Object.fromEntries(rare)];
}

const few = { markedAt: null, editedTo: null, gone: false };
const comment = v.pipe(
  v.array(v.unknown()),
  v.minLength(6),
  v.transform(([id, depth, words, hash, firstSeen, readIn, rare]) => {
    return { id, depth, words, hash, firstSeen, readIn, ...few, ...(rare as object | undefined) };
  }),
);
const saidOfComment = v.pipe(
  v.looseObject({ id: v.unknown() }),
  v.transform(({ id, ...said }) => [id, said]),
);

/** First its shape, then, as what it stands for, every field. */
export const fileThread = v.pipe(
  v.looseObject({
    visits: v.array(
      v.pipe(
        v.array(v.unknown()),
        v.transform(([startedAt, lastActiveAt]) => ({ startedAt, lastActiveAt })),
      ),
    ),
    comments: v.array(comment),
    folds: v.array(saidOfComment),
    decisions: v.array(saidOfComment),
  }),
  v.transform(({ visits, forgottenVisits, ...thread }): v.InferInput<typeof plainThread> => {
    const reshaped: unknown = { ...thread, visits: { kept: visits, forgotten: forgottenVisits } };
    // Only said to be so: the next step looks.
    return reshaped as v.InferInput<typeof plainThread>;
  }),
  plainThread,
  // The ids are checked texts; types call them by name.
  v.transform((thread) => thread as unknown as PlainThread),
);

export const fileFollow = v.pipe(
  followRecord,
  v.transform((checked) => checked as unknown as FollowRecord),
);

export const fileBookmark = v.pipe(
  bookmark,
  v.transform((checked) => checked as unknown as Bookmark),
  v.check(({ id, key, comment }) => id === bookmarkId(key, comment.id), 'named for another comment'),
);

export const fileSite = v.object({
  host,
  rebuild: v.nullable(v.boolean()),
  implied: v.nullable(v.boolean()),
  rules: v.pipe(v.array(rule), v.maxLength(1_000)),
  muted: v.pipe(
    v.array(author),
    v.maxLength(10_000),
    // A name that many share mutes nobody.
    v.transform((authors) => authors.filter((name) => !isAnonymous(name))),
  ),
  changedAt: time,
});

const names = Object.keys(defaultSettings) as (keyof Settings)[];

/** Setting by setting: one that can't be used is as if it had never been chosen. */
export const fileSettings = v.pipe(
  v.looseObject({ changedAt: v.optional(v.record(v.string(), v.unknown()), {}) }),
  v.transform(({ changedAt, ...said }): StoredSettings => {
    const chosen = names.filter((name) =>
      v.is(v.required(settingsChanges), { ...defaultSettings, [name]: said[name] }),
    );
    const timed = chosen.filter((name) => v.is(time, changedAt[name]));
    const pick = (from: Record<string, unknown>, of: string[]) =>
      Object.fromEntries(of.map((name) => [name, from[name]]));
    return { ...pick(said, chosen), changedAt: pick(changedAt, timed) };
  }),
);
