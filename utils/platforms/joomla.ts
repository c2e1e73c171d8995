import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** Joomla's comment extensions: JComments (tree and flat), Komento, and the comments of K2. */
export const joomla: Platform = {
  id: 'joomla',
  marks: '#jc, #comments-list-0, #section-kmt, .kmt-list, .itemCommentsList',
  shape: {
    boxes: '[id^="comment-item-"], .kmt-item',
    bareBoxes: '.itemCommentsList > li',
    boxIds: [/^(?:comment-item|kmt)-(\d+)$/],
    ids: [{ at: '.commentLink a', attribute: 'id', value: /^comment(\d+)$/ }],
    item: ':not(*)',
    replies: '.comments-list-child',
    parents: [
      { at: '.parent-comment a', attribute: 'href', value: /#comment-item-(\d+)$/ },
      { around: '.comments-list-child', attribute: 'id', value: /^comments-list-(\d+)$/ },
      { attribute: 'parentid', value: /^kmt-(\d+)$/ },
    ],
    depths: [{ attribute: 'depth', value: /^(\d+)$/ }],
    author: ['.createdby [itemprop="name"]', '.comment-author', '.kmt-author', '.commentAuthorName'],
    time: ['.published time', '.comment-date', '.kmt-time time', '.commentDate'],
    title: ['.comment-title'],
    body: ['.comment-body', '.kmt-text', 'p'],
    reply: ['a[onclick*="showReply"]', '.kmt-reply'],
    permalink: ['.comment-anchor', '.kmt-timepermalink, .kmt-permalink', '.commentLink a'],
    controls: '.comments-buttons, .comments-vote, .comment-avatar, .commentToolbar, .commentLink, .kmt-control',
    wrotePost: ['.authorResponse', '.kmt-comment-item-author'],
  },
  key: (page) =>
    hostKey(
      'joomla',
      page,
      postIdAt(page.document, [
        ['link[href*="com_jcomments"][href*="object_id="]', 'href', /[?&]object_id=(\d+)/],
        ['.kmt-list-wrap', 'class', /commentList-(\d+)/],
      ]),
    ),
};
