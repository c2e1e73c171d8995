// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { canBeFollowed, sourcesWith } from '../../../utils/follow/sources/index.ts';
import { mastodon } from '../../../utils/follow/sources/mastodon.ts';
import { byId, check, followed } from '../support/followed.ts';

describe('Mastodon', () => {
  const { thread, rows } = followed('mastodon/post.html');
  const id = (end: number) => `114100000000000${end}`;
  const post = '114100000000000050';
  const mention = (name: string) =>
    `<span class="h-card" translate="no"><a href="https://boats.example/@${name}" class="u-url mention">@<span>${name}</span></a></span>`;
  const reply = (end: number, to: string, content: string, more: object = {}) => ({
    ...{ id: id(end), in_reply_to_id: to, created_at: '2026-03-05T09:20:11.000Z', visibility: 'public', content },
    ...{ spoiler_text: '', emojis: [], tags: [], account: { username: 'gullwatch', display_name: 'Gull Watch' } },
    ...more,
  });
  const descendants = [
    reply(101, post, `<p>${mention('pilotmaud')} The clock in our harbour does the same.</p><p>Twice a day.</p>`),
    reply(102, id(101), `<p>${mention('gullwatch')} How does it keep time at neap tide?</p>`),
    reply(
      103,
      id(102),
      `<p>${mention('pilotmaud')} Badly. <a href="https://tides.example/neap"><span class="invisible">https://</span><span class="">tides.example/neap</span><span class="invisible"></span></a></p>`,
    ),
    reply(104, post, '<p>It stopped once, in the year of the flood.</p>', { spoiler_text: 'flood' }),
    reply(105, post, '<p>The pilot did it.</p>', { spoiler_text: 'spoilers for the harbour play' }),
    reply(106, id(105), '', { account: { username: 'oldpier', display_name: '' } }),
    reply(107, id(104), '<p>Four times, here. :gull:</p>', { emojis: [{ shortcode: 'gull' }] }),
  ];
  const address = `https://boats.example/api/v1/statuses/${post}/context`;

  test('says the ids and texts of the page, and parents that the page does not tell', async () => {
    const found = await check(mastodon, thread, { [address]: { ancestors: [], descendants } });
    expect(found?.asked).toEqual([address]);
    const shut = new Set([id(105), id(107)]);
    const texts = (some: typeof rows | undefined) =>
      byId((some ?? []).filter(([own]) => !shut.has(own))).map(([own, , text]) => [own, text]);
    expect(texts(found?.rows)).toEqual(texts(rows));
    expect(found?.rows.map(([own]) => own)).toEqual(rows.map(([own]) => own));
    expect(found?.rows.map(([, parent]) => parent)).toEqual([null, id(101), id(102), null, null, id(105), id(104)]);
    expect(found?.comments[0]).toMatchObject({ author: 'Gull Watch', instant: Date.parse('2026-03-05T09:20:11Z') });
    expect(found?.comments[5]?.author).toBe('oldpier');
    // What the page shows as a picture has a name here.
    expect(found?.comments.map(({ isRough }) => isRough ?? false).indexOf(true)).toBe(6);
    expect(found?.isWhole).toBe(true);
  });

  test('tells strangers only so many', async () => {
    const many = Array.from({ length: 60 }, (_, i) => reply(200 + i, post, '<p>So.</p>'));
    expect((await check(mastodon, thread, { [address]: { ancestors: [], descendants: many } }))?.isWhole).toBe(false);
  });

  test('an answer of another kind is none', async () => {
    expect(
      await check(mastodon, thread, { [address]: { error: 'This method requires an authenticated user' } }),
    ).toBeNull();
  });

  test('its pages are drawn by script: nobody fetches them', () => {
    expect(canBeFollowed(thread)).toBe(true);
    const ways = sourcesWith(async () => null).filter((source) => source.request(thread, null) !== null);
    expect(ways.map((source) => source.id)).toEqual(['mastodon']);
  });
});
