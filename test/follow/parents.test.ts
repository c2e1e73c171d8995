import { describe, expect, test } from 'vitest';
import { readBloggerParents } from '../../utils/follow/blogger-parents.ts';
import { readMastodonParents } from '../../utils/follow/mastodon-parents.ts';
import { readWordPressParents } from '../../utils/follow/wordpress-parents.ts';

describe('WordPress', () => {
  test('says the parent of each comment, 0 where it has none', () => {
    const answer = [
      { id: 11, parent: 0 },
      { id: 12, parent: 11, link: 'https://a.example/#comment-12' },
    ];
    expect([...(readWordPressParents(answer) ?? [])]).toEqual([
      ['11', null],
      ['12', '11'],
    ]);
    expect(readWordPressParents([])?.size).toBe(0);
  });

  test.each([{ code: 'rest_cannot_read' }, [{ id: '11', parent: 0 }], ['11'], [null], null, 'no'])(
    'none of it: %j',
    (answer) => {
      expect(readWordPressParents(answer)).toBeNull();
    },
  );
});

describe('Blogger', () => {
  const entry = (id: number, parent?: number) => ({
    id: { $t: `tag:blogger.com,1999:blog-7.post-${id}` },
    link: [
      { rel: 'edit', href: `https://www.blogger.com/feeds/7/9/comments/default/${id}` },
      { rel: 'self', href: `https://www.blogger.com/feeds/7/9/comments/default/${id}` },
      ...(parent === undefined
        ? []
        : [{ rel: 'related', href: `https://www.blogger.com/feeds/7/9/comments/default/${parent}?v=2` }]),
    ],
    'thr$in-reply-to': { ref: 'tag:blogger.com,1999:blog-7.post-9' },
  });

  test('says the comment that a reply is related to; the post is no comment', () => {
    expect([...(readBloggerParents({ feed: { entry: [entry(21), entry(22, 21)] } }) ?? [])]).toEqual([
      ['21', null],
      ['22', '21'],
    ]);
    expect(readBloggerParents({ feed: { id: {} } })?.size).toBe(0);
  });

  test.each([{ feed: { entry: {} } }, { error: {} }, [], null, 'no'])('none of it: %j', (answer) => {
    expect(readBloggerParents(answer)).toBeNull();
  });
});

describe('Mastodon', () => {
  test('says the post or the reply that each answers', () => {
    const descendants = [
      { id: '31', in_reply_to_id: '30' },
      { id: '32', in_reply_to_id: '31' },
      { id: '33', in_reply_to_id: null },
    ];
    expect([...(readMastodonParents({ ancestors: [], descendants }) ?? [])]).toEqual([
      ['31', '30'],
      ['32', '31'],
      ['33', null],
    ]);
    expect(readMastodonParents({ descendants: [7, null] })?.size).toBe(0);
  });

  test.each([{ descendants: {} }, { error: 'no' }, [], null, 'no'])('none of it: %j', (answer) => {
    expect(readMastodonParents(answer)).toBeNull();
  });
});
