import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** Movable Type 3 to 7 and Typepad, which was built on it: flat lists, in which a reply links to the comment it answers. */
export const movabletype: Platform = {
  id: 'movabletype',
  marks: [
    'meta[name="generator" i][content*="Movable" i], meta[name="generator" i][content*="typepad.com" i]',
    'form[action*="mt-comments"], form[name="comments_form"]',
    '[id^="comment-6a0"]',
  ].join(', '),
  shape: {
    boxes: '[id^="c"], [id^="ping-"], a[name^="c"]',
    // Trackbacks are counted apart from comments.
    boxIds: [/^comment-(\d+|6a0[\da-f]+)$/, /^c0*(\d+)$/, /^(ping-\d+)$/],
    item: '.comment, .trackback',
    replies: '.comment-replies, .children',
    parents: [{ at: '.byline a[href*="#comment-"]', attribute: 'href', value: /#comment-(\w+)$/ }],
    author: [
      '.author',
      '.vcard',
      '.trackback-header a',
      '.comment-footer a:not([href*="#c"]), .posted a:not([href*="#c"]), .comments-post a:not([href*="#c"])',
    ],
    time: [
      '.published, time[datetime]',
      '.comment-footer a[href*="#c"], .posted a[href*="#c"], .comments-post a[href*="#c"], .byline a[href*="#ping-"]',
      '.comment-footer, .posted, .comments-post',
    ],
    body: ['.comment-content, .trackback-content', '.comment-text, .comments-body, .comment-body'],
    reply: ['.comment-reply-link a', 'a[onclick*="mtReplyComment"]'],
    permalink: ['a[href*="#comment-"], a[href*="#c"], a[href*="#ping-"]'],
    controls: '.comment-avatar, .user-pic, .comment-reply-link, .posted, .comments-post',
    wrotePost: ['.entry-author-comment', '.by-author'],
    pingback: ['.trackback'],
  },
  key: (page) =>
    hostKey(
      'movabletype',
      page,
      postIdAt(page.document, [
        ['input[name="entry_id"], input[name="entry_xid"]', 'value', /^(\w+)$/],
        ['[id^="entry-"]', 'id', /^entry-(6a0[\da-f]+|\d+)$/],
      ]),
    ),
};
