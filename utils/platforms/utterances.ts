import { githubKey } from './github-key.ts';
import type { Platform } from './platform.ts';

/** utterances, inside its frame: comments of a GitHub issue. Flat, and with relative times only. */
export const utterances: Platform = {
  id: 'utterances',
  marks: '.timeline-comment > .comment',
  post: { url: 'url', title: 'title' },
  shape: {
    // The form for a new one is an article too.
    boxes: 'div.comment',
    bareBoxes: 'div.comment',
    boxIds: [],
    ids: [{ at: '.comment-meta a', attribute: 'href', value: /#issuecomment-(\d+)$/ }],
    item: 'article.timeline-comment',
    replies: 'article.timeline-comment',
    author: ['.comment-meta strong'],
    time: ['.comment-meta a[href*="#issuecomment-"]'],
    body: ['.markdown-body'],
    reply: [],
    permalink: ['.comment-meta a[href*="#issuecomment-"]'],
    controls: '.comment-header, .comment-footer, .avatar',
  },
  key: githubKey('utterances'),
};
