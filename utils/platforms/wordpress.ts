import type { ThreadKey } from '../thread/comment.ts';
import { siteHost } from '../thread/site-host.ts';
import type { Page, Platform } from './platform.ts';
import { type PostIdPlace, postIdAt } from './post-id.ts';

/**
 * WordPress: the core's HTML5, XHTML and block markup, and themes' own by the one thing they keep, the id. Plug-ins that
 * keep the id (wpDiscuz, the copy that Disqus leaves for search engines) are read by the same rule.
 */
export const wordpress: Platform = {
  id: 'wordpress',
  marks: [
    'meta[name="generator" i][content^="WordPress" i]',
    'link[rel="https://api.w.org/"]',
    'link[rel="EditURI" i][href*="xmlrpc.php"]',
    'link[rel="pingback" i][href*="xmlrpc.php"]',
    'link[href*="/wp-content/"], link[href*="/wp-includes/"]',
    'script[src*="/wp-content/"], script[src*="/wp-includes/"]',
    'img[src*="/wp-content/"]',
    'input[name="comment_post_ID"]',
    'form[action*="wp-comments-post.php"]',
    'a[href*="replytocom="]',
    '.thread-even, .thread-odd, .wp-block-comment-template',
  ].join(', '),
  shape: {
    boxes: '[id*="comment"], [id*="-comm-"], a[name^="comment-"]',
    bareBoxes: '.comment[class*="depth-"], .pingback[class*="depth-"], .trackback[class*="depth-"]',
    boxIds: [/^(?:(?:li|div|article|section|dsq|single|the|wp)-)?comment[-_](\d+)$/, /^(?:wpd|wc)-comm-(\d+)_(\d+)$/],
    item: '.comment, .pingback, .trackback, .wc-comment, .wpd-comment, .comment-item, [class*="depth-"]',
    replies: '.children, .replies, .comment-replies, .child-comments',
    never:
      '[id*="recent-comments" i], [id*="recentcomments" i], [class*="recent-comments" i], [class*="recent_comments" i], [class*="recentcomments" i], .wp-block-latest-comments',
    author: [
      '.fn',
      '[class*="author-name"], [class*="author_name"], [class*="authorname" i], [class*="auth-name"]',
      '[id^="dsq-author-user"]',
      '.wp-block-comment-author-name, .wpd-comment-author, .wc-comment-author, .epoch-author-link',
      '.comment-author cite, .comment-author strong, .comment-author b',
      'cite',
      '.comment-author, .comment_author, .commentauthor, .comment-author-link, .w-comments-item-author',
      '.author, .username, .user-name, .commenter, .comment-name, .name, [itemprop="author"], [itemprop="creator"]',
      '[class*="comment-author" i], [class*="comment_author" i], [class*="commentauthor" i]',
      'a.url, a[rel~="external"]',
      '.vcard',
      'strong, b',
    ],
    time: [
      'time[datetime]',
      'time',
      '.comment-metadata a, .comment-meta a[href*="#comment-"], .commentmetadata a',
      '[datetime]',
      'abbr[title]',
      '.comment-date, .comment_date, .comment-time, .comment_time, .commentdate, .wp-block-comment-date',
      'a[href*="#comment-"]:not([class*="reply"])',
      '[class*="date" i], [class*="time" i], [class*="ago"]',
      '.commentmetadata, .comment-metadata, .comment-meta',
      'small',
    ],
    body: [
      '.comment-content',
      '.comment_content, .comment--content, .comment__content, .commentcontent, .wp-block-comment-content, .epoch-comment-content',
      '.wpd-comment-text, .wc-comment-text, .dsq-comment-message',
      '.comment-text, .comment_text, .commenttext, .commentText, .w-comments-item-text',
      '[itemprop="commentText"], [itemprop="text"]',
      '[class*="comment-content" i], [class*="comment_content" i], [class*="comment__content" i], [class*="comment-text" i], [class*="comment__text" i]',
      '.comment-body .format_text, .format_text, .contenttext',
      'dd',
    ],
    reply: [
      '.comment-reply-link',
      'a[href*="replytocom="]',
      '.wpd-reply-button, .wc-reply-button, .wc-reply-link',
      '.comment-reply-login',
      '.reply a',
    ],
    permalink: ['a[href*="#comment-"]', 'a[href*="#li-comment-"]'],
    controls: [
      '.reply, .comment-reply, .comment-reply-link, .comment-reply-login, a[href*="replytocom="]',
      '.comment-edit-link, .edit-link, .edit-comment',
      '.avatar, .says, .comment-number',
      '.comment-likes, .comment-like-link, .sharedaddy, .sd-sharing',
      '.comment-awaiting-moderation',
      '.comment-respond, #respond',
      '.wpd-comment-footer, .wc-comment-footer, .wpd-comment-left, .wc-comment-left, .wpd-comment-link, .wc-comment-link, .wpd-comment-share, .wpd-reply-to',
      '[class*="vote" i], [class*="like-dislike" i], [class*="karma" i], [class*="comment-like" i], [class*="share-" i]',
      '.screen-reader-text',
    ].join(', '),
    wrotePost: ['.bypostauthor', '.wpd-blog-post_author', '.wc-blog-post_author', '.wc-post-author'],
    pingback: ['.pingback', '.trackback'],
    placeholder: ['.comment-deleted', '.deleted-comment'],
    declaredCount: { selector: '.wpd-thread-info[data-comments-count]', attribute: 'data-comments-count' },
  },
  key({ document, url }: Page): ThreadKey | null {
    const id = postIdAt(document, postIds) ?? shortId(document);
    if (id === null || !URL.canParse(url)) return null;
    return `wordpress:${siteHost(url)}${rootPath(document, url)}:${id}` as ThreadKey;
  },
  trustsZeroOffset({ document }: Page): boolean {
    const generator =
      document.querySelector('meta[name="generator" i][content^="WordPress" i]')?.getAttribute('content') ?? '';
    const [, major, minor] = /(\d+)\.(\d+)/.exec(generator) ?? [];
    if (major) return Number(major) > 5 || (major === '5' && Number(minor) >= 2);
    // Blocks for comments came with 6.0.
    return document.querySelector('.wp-block-comment-template') !== null;
  },
};

/**
 * Places that name the post. The comments' own come first: a theme that swaps posts without loading a page leaves the
 * head and the body's classes of the first post as they were.
 */
const postIds: readonly PostIdPlace[] = [
  ['#respond input[name="comment_post_ID"], #commentform input[name="comment_post_ID"]', 'value', /^(\d+)$/],
  ['a[data-commentid][data-postid]', 'data-postid', /^(\d+)$/],
  ['link[rel="shortlink"][href]', 'href', /[?&]p(?:age_id)?=(\d+)/],
  ['link[rel="alternate"][type="application/json"][href*="wp/v2/"]', 'href', /wp\/v2\/[a-z0-9_-]+\/(\d+)/i],
  ['body[class*="postid-"], body[class*="page-id-"]', 'class', /(?:^|\s)(?:postid|page-id)-(\d+)(?!\S)/],
  ['input[name="comment_post_ID"]', 'value', /^(\d+)$/],
  ['iframe#jetpack_remote_comment', 'src', /[?&]postid=(\d+)/],
  ['[id^="like-post-wrapper-"]', 'id', /^like-post-wrapper-\d+-(\d+)-/],
];

/** Out of `https://wp.me/p<blog>-<post>`, both in base 62; of the other kinds only `P` (pages and the like) holds an id too. */
function shortId(document: Document): string | null {
  const link = document.querySelector('link[rel="shortlink"][href*="//wp.me/"]')?.getAttribute('href') ?? '';
  const [, digits] = /wp\.me\/p[\da-z]+-([\da-z]{1,8})$/i.exec(link) ?? [];
  if (!digits) return null;
  const order = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let id = 0;
  for (const digit of digits) id = id * 62 + order.indexOf(digit);
  return String(id);
}

/** The folder that WordPress is installed in, where it is one: several blogs of one host count their posts apart. */
function rootPath(document: Document, pageUrl: string): string {
  const href = document.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href') ?? '';
  if (!href || !URL.canParse(href, pageUrl)) return '';
  const { pathname } = new URL(href, pageUrl);
  return /^(.*?)\/+(?:index\.php\/)?wp-json\/?$/.exec(pathname)?.[1] ?? '';
}
