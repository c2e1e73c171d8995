import { describe, expect, test } from 'vitest';
import { publishSample } from '../../commands/start/samples.ts';
import { useBrowser } from '../../support/e2e.ts';
import { loadSample, type Sample } from '../../support/layouts/sample.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { expectedRows } from '../../support/sample-rows.ts';

/* Flat pages of blogs that know better: asked by one press, and never otherwise, they say who answers whom. */

const stage = useBrowser();
const json = 'application/json; charset=UTF-8';

describe.each([
  ['Blogger’s feed', loadSample('thread'), bloggerFeed],
  ['WordPress’s interface', loadSample('wordpress'), wordpressComments],
])('%s', (_, sample, answerOf) => {
  const comments = sample.comments.filter(({ kind }) => kind !== 'pingback');
  const answer = answerOf(sample);
  const flat = comments.map((comment) => ({ ...comment, parent: null }));
  const asked = () => stage.web.requests.filter((url) => url === answer.url).length;

  test('is asked at a press, once; replies stand where it says, also on the next visit', async () => {
    const url = publishSample(stage.web, { ...sample, comments: flat }, 'second');
    stage.web.publish(answer.url, { body: answer.body, type: json });
    const reader = await ReaderPage.open(stage.browser, url);
    expect(asked()).toBe(0);
    await reader.click({ button: /^Ask the blog who answers whom$/ });
    const wanted = expectedRows(comments.map((comment) => ({ ...comment, parent: comment.answers[0] ?? null })));
    const told = comments.filter(({ answers }) => answers.length > 0).length;
    await reader.waitForWords(`${told} replies stand where the blog says they belong.`);
    const stands = (rows: { name: string; level: number }[]) =>
      rows.length === wanted.length &&
      rows.every(({ name, level }, i) => isAt(name, wanted[i]?.moment ?? '') && level === wanted[i]?.level);
    await reader.waitForRows(stands);
    await reader.page.reload();
    await reader.complete();
    await reader.waitForRows(stands);
    expect(asked()).toBe(1);
    await reader.page.close();
  });
});

test('nothing went wrong unseen', async () => {
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

/** Whether a row is that of a moment ("Mon 18:02"); the allotments' blog says "Mon 6:02 pm". */
function isAt(name: string, moment: string): boolean {
  const [day, clock = ''] = moment.split(' ');
  const [hour = '', minute] = clock.split(':');
  const half = Number(hour) < 12 ? 'am' : 'pm';
  return name.includes(moment) || name.includes(`${day} ${Number(hour) % 12 || 12}:${minute} ${half}`);
}

interface BlogAnswer {
  url: string;
  body: string;
}

/** A reply's entry has a link to the one it answers. */
function bloggerFeed({ post, comments }: Sample): BlogAnswer {
  const feed = `${post.blog.url}feeds/${post.id}/comments/default`;
  const entry = comments.map(({ id, answers: [parent] }) => ({
    id: { $t: `tag:blogger.com,1999:blog-${post.blog.id}.post-${id}` },
    link: parent === undefined ? [] : [{ rel: 'related', href: `${feed}/${parent}` }],
  }));
  return { url: `${feed}?alt=json&max-results=500&start-index=1`, body: JSON.stringify({ feed: { entry } }) };
}

function wordpressComments({ post, comments }: Sample): BlogAnswer {
  const asked = `post=${post.id}&per_page=100&page=1&order=asc&_fields=id%2Cparent`;
  const answer = comments.map(({ id, answers: [parent] }) => ({ id: Number(id), parent: Number(parent ?? 0) }));
  return { url: `${post.blog.url}wp-json/wp/v2/comments?${asked}`, body: JSON.stringify(answer) };
}
