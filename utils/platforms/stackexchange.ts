import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/**
 * Stack Exchange: the page is one thread, with the comments on the question and the answers as roots, and the comments
 * on an answer below it. Ids of answers and comments are two series.
 */
export const stackexchange: Platform = {
  id: 'stackexchange',
  asks: true,
  marks: '#question[data-questionid]',
  shape: {
    boxes: '.js-answer, .js-comment',
    boxIds: [/^(answer-\d+)$/, /^comment-(\d+)$/],
    item: '.js-answer, .js-comment',
    replies: '.comments-list',
    never: '#sidebar',
    author: ['[itemprop="author"] > a, .comment-user', '[itemprop="author"] [itemprop="name"]'],
    time: ['.post-signature:last-child .relativetime, .relativetime-clean'],
    epochs: [
      { at: '.post-signature:last-child .relativetime, .relativetime-clean', attribute: 'title', value: /^([^,]+Z)/ },
    ],
    body: ['.js-post-body, .comment-copy'],
    reply: [],
    permalink: ['.js-share-link, .comment-link'],
    controls: '.votecell, .js-post-menu, .post-signature, .comment-actions',
    wrotePost: ['.post-signature.owner:last-child, .comment-user.owner'],
    opens: '.js-show-link:not(.dno)',
    exact: true,
  },
  key: (page) => hostKey('stackexchange', page, postIdAt(page.document, [['#question', 'data-questionid', /^(\d+)$/]])),
};
