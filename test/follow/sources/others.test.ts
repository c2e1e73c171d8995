// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { discourse } from '../../../utils/follow/sources/discourse.ts';
import { stackexchange } from '../../../utils/follow/sources/stackexchange.ts';
import { substack } from '../../../utils/follow/sources/substack.ts';
import { byId, check, followed } from '../support/followed.ts';

describe('Substack', () => {
  const { thread, rows } = followed('substack/comments-page.html');
  const comment = (id: number, body: string, children: unknown[] = [], more: object = {}) => ({
    ...{ id, body, user_id: 1, name: 'Gull Watch', handle: 'gullwatch', date: '2026-03-05T09:20:11.123Z' },
    ...{ edited_at: null, deleted: false, ancestor_path: '', reactions: { '❤': 2 }, children, ...more },
  });
  const told = [
    comment(71001, 'The clock in our harbour does the same.', [
      comment(71002, 'How does it keep time at neap tide?', [comment(71003, 'Badly.')]),
      comment(71004, 'Gone.', [comment(71005, 'I saw what stood here.')], { deleted: true, name: null, user_id: null }),
    ]),
    comment(71006, 'Four times, here.'),
  ];
  const post = { id: 9001, slug: 'harbour-clock', comment_count: 6, body_html: '<p>…</p>' };
  const web = (comments: unknown) => ({
    'https://tides.substack.com/api/v1/posts/harbour-clock': post,
    'https://tides.substack.com/api/v1/post/9001/comments?': { comments },
  });

  test('says the ids, parents and texts of the page', async () => {
    const found = await check(substack, thread, web(told));
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.comments[0]).toMatchObject({ author: 'Gull Watch', instant: Date.parse('2026-03-05T09:20:11.123Z') });
    expect(found).toMatchObject({ isWhole: true });
    expect(found?.asked).toHaveLength(2);
  });

  test('an empty list may be one for subscribers: nothing is gone for it', async () => {
    expect(await check(substack, thread, web([]))).toMatchObject({ comments: [], isWhole: false });
  });

  test('anything else is none', async () => {
    expect(await check(substack, thread, { posts: '<html></html>' })).toBeNull();
    expect(await check(substack, thread, { posts: post, '/post/9001': { error: 'no' } })).toBeNull();
  });
});

describe('Discourse', () => {
  const { thread, rows } = followed('discourse-embed/comments.html');
  const said = (id: number, number: number, answered: number | null, html: string, more: object = {}) => ({
    ...{ id, post_number: number, post_type: 1, username: 'ottoline', name: 'Ottoline', cooked: html },
    ...{ created_at: '2022-05-02T08:14:00.000Z', reply_to_post_number: answered, topic_id: 431, ...more },
  });
  const posts = [
    said(900, 1, null, '<p>This is a companion discussion topic.</p>'),
    said(901, 2, null, `<p>${rows[0]?.[2]}</p>`),
    said(902, 3, null, '', { post_type: 3, action_code: 'pinned.enabled' }),
    said(903, 4, 2, '<p>Do they come back to the same sheet every year?</p>'),
    said(907, 8, 4, '<p>Ours did for six, then a hedgehog moved in.</p>'),
    said(911, 12, 1, `<p>${rows[3]?.[2]}</p>`),
    said(912, 13, 12, '<p>Felt rots, though.</p>'),
  ];
  const stream = posts.map(({ id }) => id);

  test('says the ids, parents and texts of the frame', async () => {
    const topic = { id: 431, posts_count: 7, post_stream: { posts, stream } };
    const found = await check(discourse, thread, { 'https://talk.hedge-rows.example/t/431.json': topic });
    expect(found?.rows).toEqual(rows);
    expect(found).toMatchObject({ isWhole: true, asked: ['https://talk.hedge-rows.example/t/431.json'] });
  });

  test('what lies beyond the first posts is asked for by its ids, the newest of it where it is much', async () => {
    const later = [said(913, 14, 13, '<p>So it does.</p>'), said(914, 15, 14, '<p>Yes.</p>')];
    const web = {
      '/t/431.json': { post_stream: { posts, stream: [...stream, 913, 914] } },
      '/t/431/posts.json?post_ids[]=913&post_ids[]=914': { post_stream: { posts: later } },
    };
    const found = await check(discourse, thread, web);
    // Whom the first of them answers stands in the other answer.
    expect(found?.rows.slice(5)).toEqual([
      ['913', undefined, 'So it does.'],
      ['914', '913', 'Yes.'],
    ]);
    expect(found?.isWhole).toBe(true);
    const long = [...stream, ...Array.from({ length: 300 }, (_, i) => 1000 + i)];
    const some = {
      '/t/431.json': { post_stream: { posts, stream: long } },
      'posts.json': { post_stream: { posts: [] } },
    };
    expect(await check(discourse, thread, some)).toMatchObject({ isWhole: false });
  });
});

describe('Stack Exchange', () => {
  const { thread, rows } = followed('stackexchange/question.html');
  const owner = { user_id: 12, display_name: 'R&#233;mi &amp; Co', user_type: 'registered' };
  const answer = (id: number, body: string) => ({
    ...{ answer_id: id, question_id: 4100, creation_date: 1614848400, owner, is_accepted: false, score: 2, body },
  });
  const comment = (id: number, post: number, body: string) => ({
    ...{ comment_id: id, post_id: post, creation_date: 1614848400, owner, edited: false, score: 0, body },
  });
  const wrap = (items: unknown[], has_more = false) => ({ items, has_more, quota_max: 300, quota_remaining: 290 });
  const answers = wrap([
    answer(
      4101,
      '<p>Wood swells across the grain only.</p>\n\n<pre><code>T = 2 * pi * sqrt(l / g)\n</code></pre>\n\n<p>Look at the bob.</p>\n',
    ),
    answer(4102, '<p>Ours did so until the roof was mended.</p>\n'),
    answer(4103, '<p>It was the strap. Thank you all.</p>\n'),
  ]);
  const comments = [
    comment(900, 4100, 'How long is the pendulum?'),
    comment(902, 4100, '@Clothilde Two metres, of <i>pine</i>.'),
    comment(901, 4101, 'The bob hangs by a leather strap.'),
    comment(905, 4101, 'Then that is it: leather draws up when wet.'),
  ];

  test('says the ids, parents and texts of the page', async () => {
    const web = {
      'https://api.stackexchange.com/2.3/questions/4100/answers?site=clocks.stackexchange.example': answers,
      'https://api.stackexchange.com/2.3/posts/4100;4101;4102;4103/comments?': wrap(comments),
    };
    const found = await check(stackexchange, thread, web);
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.comments[0]).toMatchObject({ author: 'Rémi & Co', instant: 1614848400000 });
    expect(found?.isWhole).toBe(true);
  });

  test('asks for comments since a day before the newest, in pages', async () => {
    const since = Date.parse('2021-03-09T00:00:00Z');
    const web = {
      '/answers?': answers,
      '2.3/posts/4100;4101;4102;4103/comments?': wrap(comments.slice(0, 2), true),
      'sort=creation&fromdate=1615161600&page=2': wrap(comments.slice(2)),
    };
    const found = await check(stackexchange, thread, web, { since });
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.asked).toHaveLength(3);
    expect(new URL(found?.asked[1] ?? '').searchParams.get('fromdate')).toBe(String(since / 1000 - 86_400));
    expect(found?.isWhole).toBe(false);
  });

  test('what is over its quota says so, and is none', async () => {
    const error = { error_id: 502, error_name: 'throttle_violation', error_message: 'too many requests from this IP' };
    expect(await check(stackexchange, thread, { answers: error })).toBeNull();
  });
});
