import { bloggerShell, bloggerTime } from './blogger.ts';
import { escapeHtml } from './html.ts';
import { instantOf, type SampleComment, type SamplePost } from './sample.ts';

/** One page of a long Blogger thread with threading off: 200 comments a page there, fewer here. */
export function bloggerFlatPage(
  post: SamplePost,
  shown: readonly SampleComment[],
  { number, last, of }: { number: number; last: number; of: number },
): string {
  const link = (to: number, words: string) =>
    to < 1 || to > last || to === number
      ? ''
      : `<a href="${post.url}${to === 1 ? '' : `?commentPage=${to}`}#comments">${words}</a>`;
  const items = shown.map(
    (comment) => `<div class="comment" id="c${comment.id}"><div class="comment-block">
<div class="comment-author">${escapeHtml(comment.author)} said...</div>
<div class="comment-body">${comment.body}</div>
<div class="comment-footer"><span class="comment-timestamp"><a href="${post.url}?showComment=${instantOf(post, comment)}#c${comment.id}" title="comment permalink">${bloggerTime(post, comment)}</a></span></div>
</div></div>`,
  );
  return bloggerShell(
    post,
    {},
    `<section class="comments" id="comments" data-num-comments="${of}">
<h3 class="title">${of} comments:</h3>
<div class="paging-control-container">${link(1, 'Oldest')} ${link(number - 1, 'Older')} <span class="comment-range-text">page ${number}</span> ${link(number + 1, 'Newer')} ${link(last, 'Newest')}</div>
<div id="Blog1_comments-block-wrapper"><div id="comments-block">
${items.join('\n')}
</div></div>
</section>`,
    '',
  );
}
