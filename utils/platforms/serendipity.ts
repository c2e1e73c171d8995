import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** Serendipity (s9y): a flat list in the order of the tree, with depths in a class or an indent. */
export const serendipity: Platform = {
  id: 'serendipity',
  marks: 'meta[name="generator" i][content^="Serendipity" i], .serendipity_comment, #serendipity_CommentForm',
  shape: {
    boxes: '[id^="c"], [id^="serendipity_comment_"]',
    boxIds: [/^c(\d+)$/, /^serendipity_comment_(\d+)$/],
    item: '.serendipity_comment, .serendipity_trackback',
    replies: '.serendipity_replies',
    parents: [{ at: '.reply_origin', attribute: 'href', value: /#c(\d+)$/ }],
    depths: [
      { attribute: 'class', value: /commentlevel-(\d+)/ },
      { attribute: 'style', value: /padding-left:\s*(\d+)/ },
    ],
    author: ['.comment_source_author', 'cite', 'h4, h5'],
    time: ['time[datetime]', '.comment_source_date', 'footer time'],
    body: ['.serendipity_commentBody', '.trackback_body'],
    reply: ['.comment_reply'],
    permalink: ['.comment_source_trace'],
    controls: '.comment_avatar, .serendipity_commentAvatar, .avatar, footer, .serendipity_comment_source, summary',
    wrotePost: ['.serendipity_comment_author_self'],
    pingback: ['.serendipity_trackback'],
  },
  key: (page) =>
    hostKey(
      'serendipity',
      page,
      postIdAt(page.document, [
        ['[href*="entry_id="]', 'href', /[?&]entry_id=(\d+)/],
        ['input[name="serendipity[entry_id]"]', 'value', /^(\d+)$/],
      ]),
    ),
};
