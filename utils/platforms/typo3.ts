import type { Platform } from './platform.ts';

/** TYPO3's comment extensions pw_comments (replies in a list beside) and t3extblog (flat). Neither names the post. */
export const typo3: Platform = {
  id: 'typo3',
  marks: 'meta[name="generator" i][content^="TYPO3" i], .tx-pwcomments, .tx-t3extblog',
  shape: {
    boxes: '.comment[id^="comment"]',
    boxIds: [/^comment-?(\d+)$/],
    item: ':not(*)',
    replies: '.reply-list',
    author: ['.comment-name', '.row strong'],
    time: ['.comment-date', '.row p[title]', 'time[datetime]'],
    body: ['.comment-content', '.col-8'],
    reply: ['.reply'],
    permalink: ['a[href*="#comment"]'],
    controls: '.comment-actions, .comment-avatar, .icon',
    wrotePost: ['.well'],
  },
  key: () => null,
};
