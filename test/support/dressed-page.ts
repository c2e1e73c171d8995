import type { TestBrowser } from './browser/test-browser.ts';
import { plainPost, plainThread } from './layouts/plain-thread.ts';
import type { SampleComment } from './layouts/sample.ts';
import { wordpressPage } from './layouts/wordpress.ts';
import { ReaderPage } from './reader-page.ts';
import type { TestWeb } from './test-web.ts';

export interface Dress {
  /** Laid over the page's own style. */
  css?: string;
  /** Of the body; `{page}` stands for all that is in it. */
  around?: string;
  /** By number, from 1 on, what comments say instead. */
  bodies?: Record<number, string>;
  count?: number;
}

/** Puts a plain thread in a page that looks like this. Answers its address. */
function publishDressed(web: TestWeb, name: string, { css = '', around = '{page}', bodies = {}, count = 30 }: Dress) {
  const post = plainPost(`${name}.example`, 'At home');
  const thread: SampleComment[] = plainThread(count).map((comment, at) => ({
    ...comment,
    body: bodies[at + 1] ?? comment.body,
  }));
  const [before = '', after = ''] = around.split('{page}');
  const html = wordpressPage(post, thread)
    .replace('</head>', `<style>${css}</style></head>`)
    .replace(/(<body[^>]*>)/, `$1${before}`)
    .replace('</body>', `${after}</body>`);
  web.publish(post.url, html);
  return post.url;
}

export async function openDressed(stage: { browser: TestBrowser; web: TestWeb }, name: string, dress: Dress) {
  return await ReaderPage.open(stage.browser, publishDressed(stage.web, name, dress));
}
