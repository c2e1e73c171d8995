// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { wordpress } from '../../../utils/follow/sources/wordpress.ts';
import { wordpressFeed } from '../../../utils/follow/sources/wordpress-feed.ts';
import { byId, check, followed } from '../support/followed.ts';

const { thread, rows } = followed('wordpress/html5.html');
const route = 'https://kelpnotes.example/wp-json/wp/v2/comments';
/** WordPress keeps pingbacks out of its interface. */
const told = rows.filter(([id]) => id !== '905');

interface Said {
  id: number;
  parent: number;
  author: string;
  /** UTC. */
  at: string;
  html: string;
}

const said: Said[] = [
  {
    ...{ id: 901, parent: 0, author: 'Bram Sand', at: '2023-05-04T14:05:31' },
    html: '<p>How often did you go?</p>\n<p>I counted <em>once</em>.<br />\nMaybe twice.</p>\n',
  },
  {
    ...{ id: 903, parent: 901, author: 'Oona Kelp', at: '2023-05-04T15:40:00' },
    html: '<p>Twice.</p>\n<ul>\n<li>at dawn</li>\n<li>at dusk</li>\n</ul>\n',
  },
  { id: 904, parent: 903, author: 'Runa', at: '2023-05-04T16:22:10', html: '<p>And the third time?</p>\n' },
  {
    ...{ id: 906, parent: 0, author: '', at: '2023-05-05T22:01:00' },
    html: '<p><img src="crab.jpg" alt="A crab" /></p>\n',
  },
];

function item({ id, parent, author, at, html }: Said) {
  return { id, parent, author_name: author, date_gmt: at, content: { rendered: html } };
}

describe("WordPress's interface", () => {
  test('says the ids, parents and texts of the page', async () => {
    const found = await check(wordpress, thread, { [route]: said.map(item) });
    expect(byId(found?.rows)).toEqual(byId(told));
    expect(found?.comments[0]).toMatchObject({ author: 'Bram Sand', instant: Date.parse('2023-05-04T14:05:31Z') });
    expect(found?.comments[3]?.author).toBeNull();
    expect(found?.isWhole).toBe(true);
    const asked = new URL(found?.asked[0] ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ post: '210', per_page: '100', page: '1', order: 'asc' });
  });

  test('asks for as many pages as it says there are', async () => {
    const [a, b, ...others] = said.map(item);
    const web = { '&page=1&': [a, b], '&page=2&': others };
    const found = await check(wordpress, thread, web, { headers: { 'x-wp-totalpages': '2' } });
    expect(byId(found?.rows)).toEqual(byId(told));
    expect((await check(wordpress, thread, { [route]: [a] }))?.asked).toHaveLength(1);
  });

  test('asks for what came since a day before the newest', async () => {
    const found = await check(wordpress, thread, { [route]: [] }, { since: Date.parse('2023-05-06T10:00:00Z') });
    expect(new URL(found?.asked[0] ?? '').searchParams.get('after')).toBe('2023-05-05T10:00:00.000Z');
    expect(found).toMatchObject({ comments: [], isWhole: false });
  });

  test('is found without pretty addresses, in a folder, and on WordPress.com', () => {
    const at = (api: string) => wordpress.request({ ...thread, links: { api, feeds: [] } }, null)?.url;
    expect(at('https://kelp.example/?rest_route=/')).toContain(
      'kelp.example/?rest_route=%2Fwp%2Fv2%2Fcomments&post=210',
    );
    expect(at('https://kelp.example/log/index.php/wp-json')).toContain(
      '/log/index.php/wp-json/wp/v2/comments?post=210',
    );
    expect(wordpress.request({ ...thread, links: { api: null, feeds: [] } }, null)).toBeNull();
    const hosted = followed('wordpress/wordpress-com.html').thread;
    const url = wordpress.request(hosted, null)?.url;
    expect(url).toContain('https://public-api.wordpress.com/wp/v2/sites/hexmap.wordpress.example/comments?post=');
  });

  test('one broken comment costs only itself; what is none of it is none', async () => {
    const broken = [{ id: 'x' }, null, { id: 907, parent: 0, content: {} }, item(said[0] as Said)];
    expect((await check(wordpress, thread, { [route]: broken }))?.rows).toHaveLength(1);
    for (const answer of [{ code: 'rest_cannot_read' }, [{ id: 'x' }], '<html></html>', 'null'])
      expect(await check(wordpress, thread, { [route]: answer })).toBeNull();
  });
});

const post = 'https://kelpnotes.example/2023/05/low-tide/';

function atom(comments: readonly Said[]): string {
  const entries = comments.map(({ id, parent, author, at, html }) => {
    const answered = `<p>Als Antwort auf <a href="${post}comment-page-1/#comment-${parent}">Wem</a>.</p>\n`;
    return `
	<entry>
		<title>
		By: ${author}		</title>
		<link rel="alternate" href="${post}#comment-${id}" type="text/html" />
		<author>
			<name>${author}</name>
			<uri>https://sand.example/?a=1&#038;b=2</uri>
		</author>
		<id>https://kelpnotes.example/?p=210#comment-${id}</id>
		<updated>${at}Z</updated>
		<published>${at}Z</published>
		<content type="html" xml:base="${post}#comment-${id}"><![CDATA[${parent ? answered : ''}${html}]]></content>
		<thr:in-reply-to ref="https://kelpnotes.example/?p=210${parent ? `#comment-${parent}` : ''}" href="${post}" type="text/html" />
	</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" ?><feed
	xmlns="http://www.w3.org/2005/Atom"
	xml:lang="en-US"
	xmlns:thr="http://purl.org/syndication/thread/1.0">
	<title type="text">Comments on Low tide</title>
	<updated>2023-05-05T22:01:00Z</updated>
	<id>${post}feed/atom/</id>${entries.join('')}
</feed>`;
}

describe("WordPress's feed of a post's comments", () => {
  const pingback: Said = {
    ...{ id: 905, parent: 0, author: 'Tide tables explained &#8211; Other Notes', at: '2023-05-05T20:00:00' },
    html: '<p>[&#8230;] as Kelp Notes says [&#8230;]</p>',
  };

  test('says the ids, parents and texts of the page, and whom a pingback is from', async () => {
    const found = await check(wordpressFeed, thread, { [`${post}feed/atom/`]: atom([...said, pingback]) });
    expect(byId(found?.rows.slice(0, 4))).toEqual(byId(told));
    expect(found?.comments.at(-1)).toMatchObject({ id: '905', author: 'Tide tables explained – Other Notes' });
    // It holds the newest ten.
    expect(found?.isWhole).toBe(false);
  });

  test('text that looks like markup of the feed is text', async () => {
    const html = '<p>&lt;/entry&gt; <code>&lt;entry&gt;&lt;id&gt;</code></p>';
    const found = await check(wordpressFeed, thread, { feed: atom([{ ...(said[0] as Said), html }]) });
    expect(found?.rows).toEqual([['901', null, '</entry> <entry><id>']]);
  });

  test('a comment that begins with a link keeps it', async () => {
    const html = `<p>See <a href="${post}#comment-901">this</a>.</p><p>Really.</p>`;
    const found = await check(wordpressFeed, thread, { feed: atom([{ ...(said[1] as Said), html }]) });
    expect(found?.rows[0]?.[2]).toBe('See this.\nReally.');
  });

  test('stands beside the post, or is a parameter of it', () => {
    const at = (url: string) => wordpressFeed.request({ ...thread, url }, null)?.url;
    expect(at('https://kelp.example/a.html')).toBe('https://kelp.example/a.html/feed/atom/');
    expect(at('https://kelp.example/?p=210')).toBe('https://kelp.example/?p=210&feed=atom');
    expect(wordpressFeed.request({ ...thread, key: 'url:kelp.example/a' as typeof thread.key }, null)).toBeNull();
  });

  test('anything else is none', async () => {
    for (const answer of ['', '<html></html>', '{"feed":{}}', '<rss version="2.0"></rss>'])
      expect(await check(wordpressFeed, thread, { feed: answer })).toBeNull();
  });
});
