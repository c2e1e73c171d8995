import type { Bookmark } from '../../../utils/messaging/protocol.ts';
import { keyActions } from '../../../utils/settings/keys.ts';
import type { Backup } from '../../../utils/storage/backup/backup.ts';
import { bookmarkId } from '../../../utils/storage/bookmarks.ts';
import type { PlainThread } from '../../../utils/storage/plain-thread.ts';
import type { FollowRecord, SiteRecord, StoredSettings } from '../../../utils/storage/schema.ts';
import type { CommentId, ThreadKey } from '../../../utils/thread/comment.ts';
import type { KnownComment } from '../../../utils/thread/memory.ts';
import { withRule } from '../../../utils/thread/site-rule.ts';
import { fc } from '../../support/properties.ts';

/* Anything that may be kept, small enough that two of them often speak of the same comment. */

const time = fc.integer({ min: 1, max: 50 }).map((day) => 1_772_470_000_000 + day * 86_400_000);
const ids = ['1', '2', '41', '007', '7345678901234567890', 'f-9a1', '__proto__'] as CommentId[];
const id = fc.constantFrom(...ids);
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('"', '\\', '\n', '=1+1', 'ß…🌱'));
const host = fc.constantFrom('hedge.example', 'plum-jam.example', 'letters.blogspot.com');
const name = fc.constantFrom('Otto Brandl', 'Mina', '=cmd', 'Ann "Ivy" Lee');
const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const hash = fc.integer({ min: 0, max: 0xffff });
const head = { url: host.map((at) => `https://${at}/post/`), title: text, site: text };

const comment: fc.Arbitrary<KnownComment> = fc.record({
  id,
  depth: fc.integer({ min: 0, max: 255 }),
  // Lengths that are kept as they are; test/storage/pack.test.ts has the others.
  words: fc.integer({ min: 0, max: 10 }),
  hash,
  editedTo: some(hash),
  firstSeen: some(time),
  readIn: some(time),
  markedAt: some(time),
  gone: fc.boolean(),
});

const visits = fc
  .uniqueArray(time, { minLength: 1, maxLength: 20 })
  .map((starts) => starts.sort().map((startedAt) => ({ startedAt, lastActiveAt: startedAt + 60_000 })));

const thread: fc.Arbitrary<PlainThread> = fc.record({
  ...head,
  key: fc.constantFrom(
    'blogger:11:22',
    'wordpress:hedge.example:7',
    'https://plum-jam.example/post',
  ) as fc.Arbitrary<ThreadKey>,
  host,
  platform: fc.constantFrom('blogger', 'word-press2'),
  declaredCount: some(fc.nat(1_000)),
  newestAt: some(time),
  visits: fc.record({ kept: visits, forgotten: fc.nat(1_000) }),
  comments: fc.uniqueArray(comment, { selector: (one) => one.id }),
  folds: fc.uniqueArray(fc.tuple(id, fc.record({ folded: fc.boolean(), at: time })), { selector: ([of]) => of }),
  decisions: fc.uniqueArray(
    fc.tuple(
      id,
      fc.record({
        decision: some(fc.constantFrom('confirmed' as const, 'rejected' as const, 'told' as const)),
        to: some(id),
        at: time,
      }),
    ),
    { selector: ([of]) => of },
  ),
  muted: fc.uniqueArray(fc.record({ id, author: name }), { selector: (one) => one.id }),
});

const bookmark: fc.Arbitrary<Bookmark> = fc
  .record({
    ...head,
    key: fc.constantFrom('blogger:11:22', 'wordpress:hedge.example:7') as fc.Arbitrary<ThreadKey>,
    comment: fc.record(
      {
        id,
        author: fc.record(
          { name: some(name), url: fc.constant('https://otto.example/'), wrotePost: fc.boolean() },
          { requiredKeys: ['name', 'wrotePost'] },
        ),
        time: fc.constant({ shown: '17:35', wall: '2026-03-02T17:35', instant: null, precision: 'minute' as const }),
        text,
        permalink: fc.constant('https://hedge.example/post/#c1'),
      },
      { requiredKeys: ['id', 'author', 'time', 'text'] },
    ),
    readText: some(text),
    gone: fc.boolean(),
    note: text,
    tags: fc.uniqueArray(fc.constantFrom('water', 'plums', '#1')),
    createdAt: time,
    changedAt: time,
  })
  .map(({ key, ...saved }) => ({ id: bookmarkId(key, saved.comment.id), key, ...saved }));

const rules = fc
  .array(
    fc.record({
      kind: fc.constantFrom('comments' as const, 'not-comments' as const),
      selectors: fc.uniqueArray(fc.constantFrom('div.talk', 'ul.latest', 'main > div'), { minLength: 1 }),
    }),
  )
  .map((said) => said.reduce(withRule, []));

const site: fc.Arbitrary<SiteRecord> = fc.record({
  host,
  rebuild: some(fc.boolean()),
  implied: some(fc.boolean()),
  rules,
  muted: fc.uniqueArray(name),
  changedAt: time,
});

const chosen = fc.record(
  {
    markWhileReading: fc.boolean(),
    fewestComments: fc.integer({ min: 1, max: 100 }),
    keys: fc.boolean(),
    keyChanges: fc.dictionary(fc.constantFrom(...keyActions), some(fc.constantFrom('q', 'N', 'ö'))),
    dimRead: fc.boolean(),
    implied: fc.boolean(),
    notify: fc.boolean(),
    cueLanguagesOff: fc.uniqueArray(fc.constantFrom('de', 'pt')),
    forgetAfterYears: fc.constantFrom(1, 2, null),
  },
  { requiredKeys: [] },
);
const settings: fc.Arbitrary<StoredSettings> = fc.tuple(chosen, fc.infiniteStream(some(time))).map(([said, times]) => {
  const timed = Object.keys(said).map((setting) => [setting, times.next().value] as const);
  return { ...said, changedAt: Object.fromEntries(timed.filter(([, at]) => at !== null)) };
});

const address = fc.constantFrom('https://hedge.example/wp-json/', 'https://hedge.example/feed?a=1');
const follow: fc.Arbitrary<Omit<FollowRecord, 'key'>> = fc.record({
  under: some(fc.uniqueArray(id, { minLength: 1 })),
  since: time,
  links: fc.record({ api: some(address), feeds: fc.uniqueArray(address) }),
  asks: host,
  dueAt: time,
  sourceId: some(fc.constantFrom('wordpress', 'page')),
  validators: fc.array(
    fc.record({
      url: address,
      etag: some(fc.constant('W/"x"')),
      lastModified: some(fc.constant('Mon, 02 Mar 2026 17:35:00 GMT')),
    }),
    {
      maxLength: 2,
    },
  ),
  newest: some(time),
  activeAt: time,
  foundAt: some(time),
  checkedAt: some(time),
  wholeAt: some(time),
  failure: some(
    fc.record(
      {
        since: time,
        count: fc.integer({ min: 1, max: 9 }),
        kind: fc.constantFrom('permission' as const, 'gone' as const, 'silent' as const),
        origins: fc.constant(['https://hedge.example/*']),
      },
      { requiredKeys: ['since', 'count', 'kind'] },
    ),
  ),
});

const followedThreads = fc
  .uniqueArray(fc.tuple(thread, some(follow)), { selector: ([{ key }]) => key })
  .map((both) => ({
    threads: both.map(([one]) => one),
    follows: both.flatMap(([{ key }, one]) => (one ? [{ ...one, key }] : [])),
  }));

const others = fc.record({
  bookmarks: fc.uniqueArray(bookmark, { selector: (one) => one.id }),
  sites: fc.uniqueArray(site, { selector: (one) => one.host }),
  settings: some(settings),
});

export const anyBackup: fc.Arbitrary<Backup> = fc
  .tuple(followedThreads, others)
  .map(([threads, rest]) => ({ ...threads, ...rest }));
