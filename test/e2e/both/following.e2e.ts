import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ThreadKey } from '../../../utils/thread/comment.ts';
import { askBackground } from '../../support/ask-background.ts';
import { poll } from '../../support/browser/poll.ts';
import { countRead, letTimePass } from '../../support/database.ts';
import { useBrowser } from '../../support/e2e.ts';
import { bloggerPage } from '../../support/layouts/blogger.ts';
import { plainComment, plainPost } from '../../support/layouts/plain-thread.ts';
import type { SampleComment, SamplePost } from '../../support/layouts/sample.ts';
import { bloggerAnswer, wordpressAnswer } from '../../support/layouts/told-comments.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';
import type { Answer } from '../../support/test-web.ts';

/* A thread on WordPress and one on Blogger are followed while they are closed. Each step stands on the one before it. */

const stage = useBrowser();

/** A lively thread is asked for every ten minutes, which are twelve seconds here. */
const checkMs = 60_000;

/** The comments are an hour old at most: quiet threads are asked for less often. */
const start = Date.now() - 60 * 60_000;

interface Blog {
  post: SamplePost;
  comments: SampleComment[];
  /** Where the extension asks for the comments. */
  told: string;
  /** How the blog answers there. */
  answer(asked: URL): Answer;
}

const wordpress = blogOf({ ...plainPost('allotment.example', 'Beans'), zone: '+00:00' });
const blogger = blogOf(onBlogger(plainPost('ferry-line.blogspot.com', 'Timetable')));

function blogOf(post: SamplePost): Blog {
  const isBlogger = post.platform === 'blogger';
  const told = isBlogger ? `feeds/${post.id}/comments/default` : 'wp-json/wp/v2/comments';
  const blog: Blog = {
    ...{ post, comments: [], told: `${post.blog.url}${told}` },
    answer: (asked) => (isBlogger ? bloggerAnswer : wordpressAnswer)(post, blog.comments, asked),
  };
  for (const n of [1, 2, 3, 4]) write(blog, n, n % 2 === 0 ? n - 1 : null);
  return blog;
}

/** Comment number `n`, as an answer to another or to the post. Blogger's numbers are long. */
function write({ post, comments }: Blog, n: number, parent: number | null): void {
  const long = (id: string) => (post.platform === 'blogger' ? `80000${id}` : id);
  const comment = plainComment(n, parent);
  const time = new Date(start + n * 60_000).toISOString().slice(0, 16);
  comments.push({ ...comment, time, id: long(comment.id), parent: comment.parent && long(comment.parent) });
}

function onBlogger(post: SamplePost): SamplePost {
  const url = `${post.blog.url}2026/05/plain-post.html`;
  return {
    ...post,
    platform: 'blogger',
    zone: '+00:00',
    url,
    id: '7701',
    title: 'The timetable',
    blog: { ...post.blog, id: '91' },
  };
}

function publish({ post, comments, told, answer }: Blog): void {
  const layout = post.platform === 'blogger' ? bloggerPage : wordpressPage;
  stage.web.publish(post.url, layout(post, comments));
  stage.web.answer(told, answer);
}

const asked = ({ told }: Blog) => stage.web.requests.filter((url) => url.startsWith(`${told}?`)).length;

/** Asks at once, as "Try again" does. */
async function check({ post }: Blog): Promise<void> {
  const own = await stage.browser.openOwn('welcome.html');
  const thread = (await askBackground(own, 'listThreads')).find(({ url }) => url === post.url);
  await askBackground(own, 'checkNow', thread?.key as ThreadKey);
  await own.close();
}

/** What a view of ours says, once it says it. */
async function says(path: string, words: string): Promise<string> {
  const page = await stage.browser.openOwn(path);
  try {
    const text = () => page.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ' '));
    return await poll(
      async () => {
        const said = await text();
        return said.includes(words) ? said : null;
      },
      `${path} to say ${words}`,
      checkMs,
    );
  } finally {
    await page.close();
  }
}

/** What the toolbar button is called, which says what its dot means. */
async function buttonTitle(): Promise<string> {
  const page = await stage.browser.openOwn('welcome.html');
  try {
    return await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, under the name that it has in each
      const { browser: named, chrome } = globalThis as any;
      return await (named ?? chrome).action.getTitle({});
    });
  } finally {
    await page.close();
  }
}

const buttonSays = (title: string) => poll(async () => (await buttonTitle()) === title, `the button to say ${title}`);

/** Presses a button of the popup, as in the tab of that address. */
async function pressInPopup(hash: string, label: string, url?: string): Promise<void> {
  const query = url === undefined ? '' : `?tab=${await tabIdOf(stage.browser, url)}`;
  const popup = await stage.browser.openOwn(`popup.html${query}#${hash}`);
  await popup.waitFor((wanted) => {
    const named = [...document.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === wanted,
    );
    named?.click();
    return named !== undefined;
  }, label);
  await popup.waitFor(() => document.querySelector('.toast, .follow[aria-pressed=true]') !== null);
  await popup.close();
}

test('a thread is followed from its head, another from the popup; both are asked for at once', async () => {
  publish(wordpress);
  publish(blogger);
  const reader = await ReaderPage.open(stage.browser, wordpress.post.url);
  expect(stage.web.requests.filter((url) => url.startsWith(wordpress.told))).toEqual([]);
  await reader.click({ button: /^Follow$/ });
  await reader.waitForWords('Following');
  const other = await ReaderPage.open(stage.browser, blogger.post.url);
  await pressInPopup('', 'Follow', blogger.post.url);
  await other.waitForWords('Following');
  await poll(async () => asked(wordpress) > 0 && asked(blogger) > 0, 'both blogs to be asked', checkMs);
  expect([...reader.page.console, ...other.page.console]).toEqual([]);
  await reader.page.close();
  await other.page.close();
});

test('a comment that comes while they are closed is new in the popup and on the button', async () => {
  await letTimePass(stage.browser, 24 * 60);
  write(wordpress, 5, 3);
  publish(wordpress);
  await says('popup.html#following', '1 new');
  await buttonSays('Understory: 1 new in 1 thread');
  write(blogger, 5, null);
  write(blogger, 6, 5);
  publish(blogger);
  await check(blogger);
  await says('popup.html#following', 'Following 3 new');
  await buttonSays('Understory: 3 new in 2 threads');
});

test('and in the tree; looked at, it is no longer on the button', async () => {
  const reader = await ReaderPage.open(stage.browser, wordpress.post.url);
  const rows = await reader.waitForRows((all) => all.some(({ state }) => state === 'new'));
  expect(rows.filter(({ state }) => state === 'new').map(({ text }) => text)).toEqual([
    expect.stringContaining('Comment 5'),
  ]);
  expect(await reader.words()).toContain('1 new since');
  await buttonSays('Understory: 2 new in 1 thread');
  await reader.page.close();
});

test('a blog that fails is said in the row, and costs nothing; it can be tried again', async () => {
  const read = await countRead(stage.browser);
  stage.web.answer(wordpress.told, () => ({ body: 'Sorry.', type: 'text/html', status: 500 }));
  await check(wordpress);
  await says('popup.html#following', 'Couldn’t check since');
  await says('library.html#threads', 'Couldn’t check since');
  expect(await countRead(stage.browser)).toBe(read);
  publish(wordpress);
  await pressInPopup('following', 'Try again');
  await poll(
    async () => !(await says('popup.html#following', 'Beans')).includes('Couldn’t check'),
    'it to go',
    checkMs,
  );
});

test('what is no longer followed is no longer asked for', async () => {
  await pressInPopup('following', 'Stop following “Beans”');
  const [before, times] = [asked(wordpress), asked(blogger)];
  await check(blogger);
  // Its next check comes by itself; the other's would have come before.
  await poll(async () => asked(blogger) > times + 1, 'the other blog to be asked again', checkMs);
  expect(asked(wordpress)).toBe(before);
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

test('a page that nothing describes is read off the screen, over http: nothing in it runs, nothing of it is loaded', async () => {
  const url = 'http://inkpot.example/rust';
  const html = readFileSync(new URL('../../pages/generic/nested-lists.html', import.meta.url), 'utf8');
  stage.web.publish(url, html);
  const reader = await ReaderPage.open(stage.browser, url);
  await reader.click({ button: /^Follow$/ });
  await reader.waitForWords('Following');
  await reader.page.close();
  const own = await stage.browser.openOwn('welcome.html');
  const followed = async () => (await askBackground(own, 'listThreads')).find((thread) => thread.url === url);
  await poll(async () => typeof (await followed())?.follow?.checkedAt === 'number', `${url} to be checked`, checkMs);
  const traps = [
    '<img src="/pixel.png">',
    '<link rel="stylesheet" href="/style.css">',
    '<iframe src="/frame"></iframe>',
  ];
  const isNew = `<li><div class="head"><b>Ida Stern</b> <i>15 June 2019 at 10:00</i></div>
    <div class="words"><p>Mine went green.</p>${traps.join('')}<script>fetch('/script')</script></div>
    <a href="/reply?to=6">Reply</a></li>`;
  stage.web.publish(url, html.replace('</ul>\n</div>', `${isNew}</ul>\n</div>`));
  await askBackground(own, 'checkNow', (await followed())?.key as ThreadKey);
  await poll(async () => (await followed())?.follow?.found === 1, 'the new one to be found', checkMs);
  expect((await followed())?.follow?.failure).toBeNull();
  const asked = stage.web.requests.filter((one) => one.startsWith('http://inkpot.example/'));
  expect(new Set(asked.filter((one) => !one.endsWith('/favicon.ico')))).toEqual(new Set([url]));
  expect(await stage.browser.extensionErrors()).toEqual([]);
  await own.close();
});
