// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { hackernews } from '../../../utils/follow/sources/hackernews.ts';
import { lemmy } from '../../../utils/follow/sources/lemmy.ts';
import { lesswrong } from '../../../utils/follow/sources/lesswrong.ts';
import { lobsters } from '../../../utils/follow/sources/lobsters.ts';
import { reddit } from '../../../utils/follow/sources/reddit.ts';
import { byId, check, followed } from '../support/followed.ts';

const since = Date.parse('2026-03-06T09:00:00Z');

describe('Hacker News', () => {
  const { thread, rows } = followed('hackernews/story.html');
  const item = (id: number, parent: number, author: string | null, text: string | null, children: unknown[] = []) => ({
    ...{ id, parent_id: parent, story_id: 40001, author, text, type: 'comment', title: null, url: null, points: null },
    ...{ created_at: '2026-03-05T09:20:11.000Z', created_at_i: 1772702411, options: [], children },
  });
  const told = [
    item(
      ...([40010, 40001, 'gullwatch'] as const),
      'The clock in our harbour does the same, twice a day.<p>Nobody ever wound it.',
      [
        item(40011, 40010, 'ferrisrope', 'How does it keep time at neap tide?', [
          item(
            ...([40012, 40011, 'gullwatch'] as const),
            'Badly. See <a href="https:&#x2F;&#x2F;tides.example&#x2F;" rel="nofollow">the table of neap tides</a>.',
          ),
        ]),
        item(40013, 40010, null, null, [item(40015, 40013, 'oldpier', 'I saw what stood here and it was right.')]),
      ],
    ),
    item(40014, 40001, 'saltlick', null),
    item(40016, 40001, 'pilotmaud', 'Faded words of somebody the crowd did not like.'),
  ];

  test('a story says the ids, parents and texts of the page', async () => {
    const story = {
      id: 40001,
      type: 'story',
      author: 'pilotmaud',
      title: 'The clock',
      parent_id: null,
      children: told,
    };
    const found = await check(hackernews, thread, { 'hn.algolia.com/api/v1/items/40001': story });
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.comments[0]).toMatchObject({ author: 'gullwatch', instant: 1772702411000 });
    // Algolia leaves out what was killed.
    expect(found?.isWhole).toBe(false);
  });

  test('a search tells what came since a day before the newest, in pages', async () => {
    const hit = (id: number, parent: number, text: string) => ({
      ...{ objectID: String(id), parent_id: parent, story_id: 40001, author: 'gullwatch', comment_text: text },
      ...{ created_at_i: 1772702411, _tags: ['comment', 'author_gullwatch', 'story_40001'] },
    });
    const found = await check(
      hackernews,
      thread,
      {
        'page=0': { hits: [hit(40011, 40010, 'How does it keep time at neap tide?')], page: 0, nbPages: 2, nbHits: 2 },
        'page=1': { hits: [hit(40016, 40001, 'Faded.')], page: 1, nbPages: 2, nbHits: 2 },
      },
      { since },
    );
    expect(found?.rows).toEqual([
      ['40011', '40010', 'How does it keep time at neap tide?'],
      ['40016', null, 'Faded.'],
    ]);
    const address = new URL(found?.asked[0] ?? '');
    expect(address.searchParams.get('tags')).toBe('comment,story_40001');
    expect(address.searchParams.get('numericFilters')).toBe(`created_at_i>=${since / 1000 - 86_400}`);
  });
});

describe('Lobsters', () => {
  const { thread, rows } = followed('lobsters/story.html');
  const comment = (id: string, parent: string | null, html: string, more: object = {}) => ({
    ...{ short_id: id, created_at: '2026-03-05T03:20:11.000-06:00', last_edited_at: '2026-03-05T03:20:11.000-06:00' },
    ...{ is_deleted: false, is_moderated: false, score: 3, flags: 0, parent_comment: parent, comment: html },
    ...{ comment_plain: '', depth: 0, commenting_user: 'gullwatch', ...more },
  });
  const told = [
    comment('aa1111', null, '<p>The clock in our harbour does the same.</p>\n\n<p>Twice a day.</p>\n'),
    comment('bb2222', 'aa1111', '<p>How does it keep time at neap tide?</p>\n'),
    comment('cc3333', 'bb2222', '<p>Badly.</p>\n'),
    comment('dd4444', 'aa1111', '<em>Comment removed by author</em>', { is_deleted: true }),
    comment('ee5555', 'dd4444', '<p>I saw what stood here.</p>\n'),
    comment('ff6666', null, '<blockquote>\n<p>Twice a day.</p>\n</blockquote>\n\n<p>Four times, here.</p>\n'),
  ];

  test('says the ids, parents and texts of the page', async () => {
    const found = await check(lobsters, thread, { 'https://lobste.rs/s/abc123.json': { comments: told } });
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.comments[0]).toMatchObject({ author: 'gullwatch', instant: Date.parse('2026-03-05T09:20:11Z') });
    expect(found?.isWhole).toBe(true);
  });

  test('sites with older code tell of levels, and of people as objects', async () => {
    const levels = [1, 2, 3, 2, 3, 1];
    const old = told.map(({ parent_comment, depth, ...comment }, i) => ({
      ...{ ...comment, indent_level: levels[i], commenting_user: { username: 'gullwatch', karma: 5 } },
    }));
    const found = await check(lobsters, thread, { 'abc123.json': { comments: old } });
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.comments[0]?.author).toBe('gullwatch');
  });
});

describe('Reddit', () => {
  const { thread, rows } = followed('reddit/old.html');
  const comment = (id: string, parent: string, html: string, replies: unknown[] = [], author = 'gullwatch') => ({
    kind: 't1',
    data: {
      ...{ id, name: `t1_${id}`, parent_id: parent, link_id: 't3_1abcde', author, created_utc: 1772702411.0 },
      ...{ body: '', body_html: `<div class="md">${html}\n</div>`, edited: false, depth: 0 },
      replies: replies.length === 0 ? '' : { kind: 'Listing', data: { children: replies, after: null } },
    },
  });
  const told = [
    comment('kx1ggg', 't3_1abcde', '<blockquote>\n<p>Twice a day.</p>\n</blockquote>\n\n<p>Four times, here.</p>'),
    comment('kx1aaa', 't3_1abcde', '<p>The clock in our harbour does the same.</p>\n\n<p>Twice a day.</p>', [
      comment('kx1bbb', 't1_kx1aaa', '<p>How does it keep time at neap tide?</p>', [
        comment('kx1ccc', 't1_kx1bbb', '<p>Badly.</p>'),
      ]),
      comment('kx1ddd', 't1_kx1aaa', '<p>[removed]</p>', [
        comment('kx1eee', 't1_kx1ddd', '<p>I saw what stood here.</p>', [], '[deleted]'),
      ]),
    ]),
  ];
  const listings = (children: unknown[]) => [
    { kind: 'Listing', data: { children: [{ kind: 't3', data: { id: '1abcde' } }] } },
    { kind: 'Listing', data: { children, after: null } },
  ];

  test('says the ids, parents and texts of the page', async () => {
    const found = await check(reddit, thread, { 'https://old.reddit.com/comments/1abcde.json?': listings(told) });
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.comments[0]).toMatchObject({ author: 'gullwatch', instant: 1772702411000 });
    expect(found?.comments.at(-1)?.author).toBeNull();
    expect(found?.isWhole).toBe(true);
  });

  test('branches that are left out are told of', async () => {
    const more = { kind: 'more', data: { count: 7, id: 'kx1zzz', parent_id: 't3_1abcde', children: ['kx1zzz'] } };
    expect((await check(reddit, thread, { json: listings([...told, more]) }))?.isWhole).toBe(false);
    expect(await check(reddit, thread, { json: { message: 'Too Many Requests', error: 429 } })).toBeNull();
  });
});

describe('LessWrong', () => {
  const { thread, rows } = followed('lesswrong/post.html');
  const id = (start: string) => `${start}aBcDeFgHjKmNpQr`;
  const comment = (own: string, parent: string | null, html: string | null, deleted = false) => ({
    ...{ _id: id(own), parentCommentId: parent && id(parent), postedAt: '2026-03-05T09:20:11.000Z', deleted },
    ...{ user: deleted ? null : { displayName: 'Gull Watch' }, contents: html === null ? null : { html } },
  });
  const told = [
    comment('g7', null, '<blockquote><p>Twice a day.</p></blockquote><p>Four times, here.</p>'),
    comment('e5', 'd4', '<p>I saw what stood here.</p>'),
    comment('d4', 'a1', null, true),
    comment('c3', 'b2', '<p>Badly.</p>'),
    comment('b2', 'a1', '<p>How does it keep time at neap tide?</p>'),
    comment('a1', null, '<p>The clock in our harbour does the same.</p><p>Twice a day.</p>'),
  ];

  test('says the ids, parents and texts of the page', async () => {
    const answer = { data: { comments: { totalCount: 6, results: told } } };
    const found = await check(lesswrong, thread, { 'https://www.lesswrong.com/graphql?query=': answer });
    // One is shut on the page, to the beginning of its words.
    expect(byId(found?.rows)).toEqual(byId(rows.filter(([own]) => own !== id('f6'))));
    expect(found).toMatchObject({ isWhole: true });
    const query = new URL(found?.asked[0] ?? '').searchParams.get('query');
    expect(query).toContain('postId:"Qx7LmTn3RkVb9sWcD"');
  });

  test('holds all only where it says so, and an error is none', async () => {
    const answer = { data: { comments: { totalCount: 900, results: told } } };
    expect((await check(lesswrong, thread, { graphql: answer }, { since }))?.isWhole).toBe(false);
    expect(await check(lesswrong, thread, { graphql: { errors: [{ message: 'no' }], data: null } })).toBeNull();
  });
});

describe('Lemmy', () => {
  const { thread, rows } = followed('lemmy/post.html');
  const view = (id: number, path: string, content: string, more: object = {}) => ({
    comment: {
      ...{ id, creator_id: 9, post_id: 77, content, removed: false, deleted: false, local: true, path, language_id: 0 },
      ...{ published: '2026-03-05T09:20:11.123456Z', ap_id: `https://harbours.example/comment/${id}`, ...more },
    },
    creator: { id: 9, name: 'gullwatch', actor_id: 'https://harbours.example/u/gullwatch', local: true },
    counts: { comment_id: id, score: 1, child_count: 0 },
  });
  const told = [
    view(506, '0.506', '> Twice a day.\n\nFour times, here.'),
    view(505, '0.501.504.505', 'I saw what stood here.'),
    view(504, '0.501.504', 'Something rude.', { removed: true }),
    view(503, '0.501.502.503', 'Badly.', { published: '2026-03-05T09:40:00.123456' }),
    view(502, '0.501.502', 'How does it keep time at neap tide?'),
    view(501, '0.501', 'The clock in our harbour does the same.\n\nTwice a day.'),
  ];

  test('says the ids and parents of the page, and texts as they were typed', async () => {
    const found = await check(lemmy, thread, { 'https://harbours.example/api/v3/comment/list?': { comments: told } });
    const places = (some: typeof rows | undefined) => byId(some).map(([own, parent]) => [own, parent]);
    expect(places(found?.rows)).toEqual(places(rows));
    expect(found?.comments.map(({ isRough }) => isRough ?? false)).toEqual([true, true, false, true, true, true]);
    expect(found?.comments[2]?.text).toBe('');
    expect(found?.comments[3]).toMatchObject({ author: 'gullwatch', instant: Date.parse('2026-03-05T09:40:00.123Z') });
    expect(found?.isWhole).toBe(true);
  });

  test('goes back in pages as far as is asked for', async () => {
    const page = (first: number, published: string) =>
      Array.from({ length: 50 }, (_, i) => view(first - i, `0.${first - i}`, 'So.', { published }));
    const web = {
      '&page=1': { comments: page(700, '2026-03-06T10:00:00Z') },
      '&page=2': { comments: page(650, '2026-03-05T08:00:00Z') },
      '&page=3': { comments: [] },
    };
    expect((await check(lemmy, thread, web, { since }))?.asked).toHaveLength(2);
    expect((await check(lemmy, thread, web))?.asked).toHaveLength(3);
  });
});
