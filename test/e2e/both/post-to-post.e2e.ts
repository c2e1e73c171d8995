import { expect, test } from 'vitest';
import { useBrowser } from '../../support/e2e.ts';
import { postPiece, singlePageBlog } from '../../support/layouts/pieces.ts';
import { plainComment, plainPost } from '../../support/layouts/plain-thread.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Blogs that go from post to post without loading a page. */

const stage = useBrowser();
const postsOf = (host: string) =>
  ['one', 'two'].map((name, i) => ({
    post: { ...plainPost(host, `Post ${name}`), id: String(80 + i), url: `https://${host}/${name}/` },
    comments: [1, 2, 3, 4].map((n) => plainComment(i * 20 + n)),
  }));

for (const address of ['first', 'last']) {
  test(`each post gets a tree and marks of its own, the address changing ${address}; and so on the way back`, async () => {
    const posts = postsOf(`${address}.example`);
    const query = `?address=${address}`;
    for (const { post, comments } of posts) {
      stage.web.publish(`${post.url}${query}`, singlePageBlog(posts));
      stage.web.publish(`${post.url}post.json`, {
        body: postPiece(post, comments),
        type: 'application/json',
        delayMs: 200,
      });
    }
    const reader = await ReaderPage.open(stage.browser, `${posts[0]?.post.url}${query}`);
    const shows = (text: string) =>
      reader.waitForRows((rows) => rows.length === 4 && (rows[0]?.text.startsWith(text) ?? false));
    await shows('Comment 1 ');
    const name = (await reader.rows())[1]?.name.split(',')[0] as string;
    await reader.scrollTo(name);
    await reader.waitForRow(name, { state: 'read' });

    await follow(reader, 1);
    await shows('Comment 21 ');
    await reader.complete();
    expect(await reader.page.evaluate(() => document.querySelectorAll('understory-reader').length)).toBe(1);
    expect(await reader.page.evaluate(() => document.querySelector('.comment-list')?.checkVisibility())).toBe(false);

    await reader.page.back();
    await shows('Comment 1 ');
    await reader.complete();
    await reader.waitForRow(name, { state: 'read' });

    await follow(reader, 1);
    await shows('Comment 21 ');
    await follow(reader, 0);
    await shows('Comment 1 ');
    expect(reader.page.console).toEqual([]);
  });
}

function follow(reader: ReaderPage, to: number): Promise<void> {
  return reader.page.evaluate((index) => document.querySelector<HTMLElement>(`.swap[data-to="${index}"]`)?.click(), to);
}
