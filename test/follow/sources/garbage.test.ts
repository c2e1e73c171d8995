// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { FeedReading, WatchedThread } from '../../../utils/follow/source.ts';
import { canBeFollowed, sourcesWith } from '../../../utils/follow/sources/index.ts';
import type { ThreadKey } from '../../../utils/thread/comment.ts';
import { fc } from '../../support/properties.ts';

const sources = sourcesWith(async () => null);

/** One thread that each source can ask for. */
const keys: Record<string, string> = {
  blogger: 'blogger:4410:9900',
  wordpress: 'wordpress:kelp.example:210',
  'wordpress-feed': 'wordpress:kelp.example:210',
  substack: 'substack:tides.substack.com:harbour-clock',
  hackernews: 'hackernews:40001',
  lobsters: 'lobsters:lobste.rs:abc123',
  reddit: 'reddit:1abcde',
  lesswrong: 'lesswrong:lesswrong.com:Qx7LmTn3RkVb9sWcD',
  lemmy: 'lemmy:harbours.example:77',
  mastodon: 'mastodon:boats.example:114100000000000050',
  discourse: 'discourse-embed:talk.example:431',
  stackexchange: 'stackexchange:clocks.example:4100',
  page: 'url:kelp.example/a',
};

function threadOf(key: string): WatchedThread {
  const platform = key.split(':', 1)[0] ?? '';
  const links = { api: 'https://kelp.example/wp-json/', feeds: [] };
  return { key: key as ThreadKey, url: 'https://kelp.example/a', host: 'kelp.example', platform, links };
}

/** Names that the sources look for, so that broken answers come close to right ones. */
const names = fc.constantFrom(
  ...['feed', 'entry', '$t', 'id', 'link', 'rel', 'href', 'content', 'rendered', 'parent', 'comments', 'children'],
  ...['data', 'kind', 'replies', 'results', '_id', 'post_stream', 'posts', 'stream', 'post_number', 'items', 'hits'],
  ...['comment', 'path', 'short_id', 'created_at_i', 'answer_id', 'comment_id', 'post_id', 'parent_id', 'has_more'],
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(null, true, 0, 7, -1, 1e300, '', 'x', '7', 't1', 't1_x', '<p>', 'tag:b.post-7', '0.1.7', 'aa1111'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 6 }),
  ),
}));
const answer = fc.oneof(
  value.map((one) => JSON.stringify(one)),
  fc.string(),
  fc.constantFrom(
    '<feed ><entry><id>x#comment-7</id><content>',
    '<feed><entry></entry>',
    '[null]',
    '{"feed":{"entry":[[]]}}',
  ),
);

describe.each(sources.map((source) => [source.id, source] as const))('%s', (id, source) => {
  const thread = threadOf(keys[id] ?? '');

  test('reads whatever comes without failing, and tells nothing but comments', async () => {
    const first = source.request(thread, null);
    expect(first).not.toBeNull();
    const since = fc.constantFrom(null, 0, Date.parse('2026-03-06T09:00:00Z'));
    await fc.assert(
      fc.asyncProperty(answer, since, async (text, since) => {
        const request = source.request(thread, since);
        if (!request) throw new Error('It was asked for just now');
        const reading = await source.read(
          { ...request, contentType: '', text, headers: {} },
          { request, since, thread },
        );
        if (reading) expectSound(reading);
      }),
    );
  });
});

function expectSound({ comments, next }: FeedReading): void {
  for (const { id, parentId, text, author, instant } of comments) {
    expect(id).toMatch(/^[\w-]+$/);
    expect(parentId === null || parentId === undefined || /^[\w-]+$/.test(parentId)).toBe(true);
    expect(typeof text).toBe('string');
    expect(author === null || typeof author === 'string').toBe(true);
    expect(instant === null || Number.isSafeInteger(instant)).toBe(true);
  }
  if (next) expect(URL.canParse(next.url)).toBe(true);
}

test('the page comes last, and what has no way at all can not be followed', () => {
  expect(sources.at(-1)?.id).toBe('page');
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(canBeFollowed(threadOf('url:kelp.example/a'))).toBe(true);
  expect(canBeFollowed(threadOf('disqus:forum:1'))).toBe(false);
});
