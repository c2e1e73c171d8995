import type { ThreadKey } from '../thread/comment.ts';
import type { Page, Platform } from './platform.ts';
import { type PostIdPlace, postIdAt } from './post-id.ts';
import { threadKey } from './thread-key.ts';

/**
 * Blogger: threaded comments as served and as its own script redraws them (where the id moves from the item to an inner
 * block), the flat lists of old and new templates, and the markup of blogs published by FTP.
 */
export const blogger: Platform = {
  id: 'blogger',
  // Looked for on every page that has a comment section: nothing here may take long to miss.
  marks: [
    'meta[name="generator" i][content="blogger" i]',
    'link[href*="blogger.com/"]',
    'meta[itemprop="blogId"]',
    '#comment-holder, #comments-block, #Blog1_comments-block-wrapper, #comment-editor, #comment-editor-src',
  ].join(', '),
  shape: {
    boxes: '[id^="c"], a[name^="c"]',
    boxIds: [/^c(?:omment-)?(\d{6,})$/],
    item: 'li.comment, div.comment, .comment-item',
    replies: '.comment-replies, .thread-chrome',
    never: '[id*="recent-comments" i], [class*="recent-comments" i], [class*="recentcomments" i], .Feed',
    author: [
      '.user',
      'cite.user',
      '.comment-author a[rel~="nofollow"][href]',
      'dt.comment-author, dt.comment-poster',
      '.comment-author, .comment-poster',
      '.user, .byline a, .comment-data-author',
      'a[href*="blogger.com/profile"]',
      'cite',
      'strong, b',
    ],
    time: [
      '.datetime a',
      '.comment-timestamp a',
      '.comment-timestamp',
      '.datetime',
      'a[href*="showComment="]',
      'time, [class*="timestamp"], [class*="date"]',
      'a[href*="#c"], a[title="comment permalink"]',
    ],
    body: ['.comment-content', 'dd.comment-body, .comment-body', '.comment-text', 'blockquote'],
    reply: ['.comment-actions .comment-reply', '.comment-reply[data-comment-id]', '.comment-reply'],
    permalink: ['a[href*="showComment="]', 'a[href*="#c"]'],
    controls: [
      '.avatar-image-container, .comment-actions, .item-control, .comment-footer .comment-delete',
      '.comment-replybox-single, .comment-replybox-thread, .thread-toggle, .continue, .loadmore',
      '.icon',
    ].join(', '),
    wrotePost: ['.blog-author'],
    placeholder: ['.deleted-comment', '.comment-body.deleted', '.comment-content.deleted'],
    declaredCount: { selector: '#comments[data-num-comments], [data-num-comments]', attribute: 'data-num-comments' },
  },
  key({ document }: Page): ThreadKey | null {
    return threadKey('blogger', postIdAt(document, blogIds), postIdAt(document, postIds));
  },
};

const postIds: readonly PostIdPlace[] = [
  ['link[rel="alternate"][href*="/comments/default"]', 'href', /\/feeds\/(\d+)\/comments\/default/],
  ['#comment-editor-src[href]', 'href', /[?&]postID=(\d+)/i],
  ['iframe#comment-editor[src]', 'src', /[?&]postID=(\d+)/i],
  ['.loadmore[data-post-id]', 'data-post-id', /^(\d+)$/],
  ['meta[itemprop="postId"]', 'content', /^(\d+)$/],
  ['[id^="post-body-"]', 'id', /^post-body-(\d+)$/],
  ['a[href*="comment.g?"][href*="postID="]', 'href', /\/comment\.g\?.*[?&]postID=(\d+)/i],
];

const blogIds: readonly PostIdPlace[] = [
  ['meta[itemprop="blogId"]', 'content', /^(\d+)$/],
  ['link[rel="service.post"][href*="/feeds/"]', 'href', /\/feeds\/(\d+)\/posts/],
  ['#comment-editor-src[href]', 'href', /[?&]blogID=(\d+)/i],
  ['iframe#comment-editor[src]', 'src', /[?&]blogID=(\d+)/i],
  ['a[href*="blogger.com"][href*="blogID="]', 'href', /[?&]blogID=(\d+)/i],
  ['a[href*="blogger.com/comment/delete/"]', 'href', /\/comment\/delete\/(\d+)\//],
  ['link[href*="blogger.com/"][href*="blogID="]', 'href', /[?&](?:amp;)?(?:blogID|targetBlogID)=(\d+)/i],
];
