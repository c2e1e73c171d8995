import { bloggerPage } from '../../support/layouts/blogger.ts';
import { loadSample, type PageOptions, type Sample } from '../../support/layouts/sample.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import type { TestWeb } from '../../support/test-web.ts';

/** The bundled blogs: a ferry's on Blogger, an allotment's on WordPress. */
export const samples = [loadSample('thread'), loadSample('wordpress')] as const;

/** Puts a sample at its own address: as it was at the first visit, or with what was written since. */
export function publishSample(
  web: TestWeb,
  sample: Sample,
  visit: 'first' | 'second',
  options: PageOptions = {},
): string {
  const { post, comments, firstVisitUpTo } = sample;
  const layout = post.platform === 'blogger' ? bloggerPage : wordpressPage;
  web.publish(post.url, layout(post, comments, visit === 'first' ? { ...options, upTo: firstVisitUpTo } : options));
  return post.url;
}
