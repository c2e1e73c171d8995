// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { blogger } from '../../../utils/follow/sources/blogger.ts';
import { byId, check, followed } from '../support/followed.ts';

const { thread, rows } = followed('blogger/threaded-v1.html');
const host = 'https://tidewatch.blogspot.com/feeds/9900/comments/default';

interface Said {
  id: string;
  parent?: string;
  author: string;
  published: string;
  html: string;
  removed?: boolean;
  short?: boolean;
}

function entry({ id, parent, author, published, html, removed, short }: Said) {
  const link = (rel: string, href: string) => ({ rel, type: 'application/atom+xml', href });
  return {
    id: { $t: `tag:blogger.com,1999:blog-4410.post-${id}` },
    published: { $t: published },
    updated: { $t: published },
    title: { type: 'text', $t: html.slice(0, 40) },
    [short ? 'summary' : 'content']: { type: short ? 'text' : 'html', $t: html },
    link: [
      link('edit', `https://www.blogger.com/feeds/4410/9900/comments/default/${id}`),
      link('self', `https://www.blogger.com/feeds/4410/9900/comments/default/${id}`),
      { rel: 'alternate', type: 'text/html', href: `https://tidewatch.blogspot.com/2016/03/bus-41.html#c${id}` },
      ...(parent ? [link('related', `https://www.blogger.com/feeds/4410/9900/comments/default/${parent}`)] : []),
    ],
    author: [{ name: { $t: author }, uri: { $t: 'https://www.blogger.com/profile/000' }, email: { $t: 'noreply' } }],
    'thr$in-reply-to': {
      href: 'https://tidewatch.blogspot.com/2016/03/bus-41.html',
      ref: 'tag:blogger.com,1999:blog-4410.post-9900',
    },
    gd$extendedProperty: [
      { name: 'blogger.itemClass', value: 'pid-77' },
      { name: 'blogger.displayTime', value: '7 March 2016 at 09:12' },
      ...(removed ? [{ name: 'blogger.contentRemoved', value: 'true' }] : []),
    ],
  };
}

const c = (end: number) => `5550000000000000${end}`;
const said: Said[] = [
  {
    id: c(105),
    author: 'Old Pier',
    published: '2016-03-07T13:01:00.450+01:00',
    html: 'Second comment above is right &amp; the timetable says so: see <a href="https://buses.example/41">here</a>.',
  },
  {
    ...{ id: c(104), author: 'Unknown', published: '2016-03-07T12:45:00.000+01:00', removed: true },
    html: 'This comment has been removed by the author.',
  },
  {
    ...{ id: c(103), parent: c(101), author: 'Anonymous', published: '2016-03-07T11:02:00.987+01:00' },
    html: 'I was <b>not</b> inside. 9:30 is wrong.',
  },
  {
    ...{ id: c(102), parent: c(101), author: 'Maud Ferris', published: '2016-03-07T10:30:00.112+01:00' },
    html: 'It did, at ten past. You must have been inside.',
  },
  {
    ...{ id: c(101), author: 'Anonymous', published: '2016-03-07T10:12:00.345+01:00' },
    html: 'The 41 never came again this morning.<br /><br />Third time this week.',
  },
];

function feed(entries: readonly unknown[], { start = 1, total = entries.length } = {}) {
  return {
    version: '1.0',
    encoding: 'UTF-8',
    feed: {
      id: { $t: 'tag:blogger.com,1999:blog-4410.post9900..comments' },
      title: { type: 'text', $t: 'Comments on Tide Watch: Bus 41' },
      openSearch$totalResults: { $t: String(total) },
      openSearch$startIndex: { $t: String(start) },
      openSearch$itemsPerPage: { $t: '500' },
      ...(entries.length > 0 ? { entry: entries } : {}),
    },
  };
}

describe('Blogger', () => {
  test('says the ids, parents and texts of the page', async () => {
    const said_ = await check(blogger, thread, { [host]: feed(said.map(entry)) });
    expect(byId(said_?.rows)).toEqual(byId(rows));
    expect(said_?.isWhole).toBe(true);
    expect(said_?.comments.at(-1)).toMatchObject({ author: 'Anonymous', instant: 1457341920345 });
    expect(said_?.asked).toEqual([`${host}?alt=json&max-results=500&start-index=1`]);
  });

  test('goes on where the server ended, however many it gives at once', async () => {
    const [a, b, ...others] = said.map(entry);
    const found = await check(blogger, thread, {
      'start-index=1': feed([a, b], { total: 5 }),
      'start-index=3': feed(others, { start: 3, total: 5 }),
    });
    expect(byId(found?.rows)).toEqual(byId(rows));
    expect(found?.asked).toHaveLength(2);
  });

  test('asks for what was published since a day before the newest', async () => {
    const since = Date.parse('2016-03-07T12:00:00Z');
    const found = await check(blogger, thread, { [host]: feed([]) }, { since });
    expect(new URL(found?.asked[0] ?? '').searchParams.get('published-min')).toBe('2016-03-06T12:00:00.000Z');
    expect(found).toMatchObject({ comments: [], isWhole: false });
  });

  test('a short feed shows beginnings only', async () => {
    const [one] = said;
    const found = await check(blogger, thread, { [host]: feed([entry({ ...(one as Said), short: true })]) });
    expect(found?.comments[0]?.isRough).toBe(true);
  });

  test('one broken entry costs only itself; what is no feed is none', async () => {
    const found = await check(blogger, thread, { [host]: feed([{ id: 3 }, null, entry(said[0] as Said)]) });
    expect(found?.rows).toHaveLength(1);
    expect(await check(blogger, thread, { [host]: '<html>Sign in</html>' })).toBeNull();
    expect(await check(blogger, thread, { [host]: { feed: { entry: 'x' } } })).toBeNull();
  });

  test('no thread of another system is asked for', () => {
    expect(blogger.request({ ...thread, key: 'wordpress:a.example:1' as typeof thread.key }, null)).toBeNull();
  });
});
