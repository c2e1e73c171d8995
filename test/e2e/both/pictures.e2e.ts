import { afterAll, expect, test } from 'vitest';
import { useBrowser } from '../../support/e2e.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Images and formulas are shown only once what checks them has been brought into the page. */

const stage = useBrowser();
const post = plainPost('pictures.example', 'With pictures');
const boat = `${post.blog.url}boat.svg`;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
const bodies = [
  `<p>A boat: <img src="${boat}" alt="a boat" width="40" height="30" onload="document.title = 'run'"></p>`,
  `<p>Taller than it is said to be: <img src="${post.blog.url}tall.svg" alt="a mast" width="200" height="100"></p>`,
  '<p>A formula: <math><mi>x</mi><mo>=</mo><mn>2</mn></math></p>',
];
let reader: ReaderPage;

test('they stand in the tree, and nothing else that came with them', async () => {
  const thread = plainThread(6).map((comment, n) => ({ ...comment, body: bodies[n] ?? comment.body }));
  const tall = drawing.replace('width="40" height="30"', 'width="200" height="130"');
  stage.web.publish(`${post.blog.url}tall.svg`, { body: tall, type: 'image/svg+xml' });
  stage.web.publish(boat, { body: drawing, type: 'image/svg+xml' });
  stage.web.publish(post.url, wordpressPage(post, thread));
  reader = await ReaderPage.open(stage.browser, post.url);
  const found = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const image = root?.querySelector('img');
    return {
      images: root?.querySelectorAll('article img').length,
      alt: image?.alt,
      runs: image?.hasAttribute('onload'),
      formula: root?.querySelector('article math')?.textContent,
    };
  });
  expect(found).toEqual({ images: 2, alt: 'a boat', runs: false, formula: 'x=2' });
});

test('a picture takes the room that the page gave it, loaded or not: what is read below it stays where it is', async () => {
  const shape = await reader.page.waitFor(() => {
    const image = document
      .querySelector('understory-reader')
      ?.shadowRoot?.querySelector<HTMLImageElement>('img[alt="a mast"]');
    if (!image?.complete || image.naturalHeight === 0) return null;
    return { natural: image.naturalWidth / image.naturalHeight, drawn: image.clientWidth / image.clientHeight };
  });
  expect(shape?.natural).toBeCloseTo(200 / 130);
  expect(shape?.drawn).toBeCloseTo(200 / 100);
});

test('the page hears nothing of it', async () => {
  expect(reader.page.console).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

afterAll(async () => {
  await reader?.page.close();
});
