import type { Platform } from './platform.ts';
import { threadKey } from './thread-key.ts';

/** Reddit, old and new. Parts of a thread ("continue this thread", one comment's page) are the same thread. */
export const reddit: Platform = {
  id: 'reddit',
  asks: true,
  commentPages: true,
  marks: 'shreddit-app, #siteTable',
  shape: {
    boxes: 'shreddit-comment, .commentarea .comment',
    idAttributes: ['thingid', 'data-fullname'],
    boxIds: [/^t1_(\w+)$/],
    parents: [{ attribute: 'parentid', value: /^t1_(\w+)$/ }],
    item: '.thing',
    replies: '.child',
    never: '.side',
    author: ['[slot="commentMeta"] a[href*="/user/"], .tagline .author'],
    names: [
      { attribute: 'author', value: /(.+)/ },
      { attribute: 'data-author', value: /(.+)/ },
    ],
    time: ['[slot="commentMeta"] time, .tagline time:not(.edited-timestamp)', 'faceplate-timeago'],
    epochs: [
      { attribute: 'created', value: /(.+)/ },
      { at: 'faceplate-timeago', attribute: 'ts', value: /(.+)/ },
    ],
    body: ['[slot="comment"], .usertext-body .md'],
    reply: ['shreddit-comment-action-row [slot="comment-reply"], .reply-button a, .buttons a[onclick*="reply"]'],
    permalink: ['[slot="commentMeta"] a[href*="/comment/"], .bylink'],
    controls:
      '[slot="commentMeta"], [slot="commentAvatar"], [slot="actionRow"], shreddit-comment-action-row, .tagline, .midcol, .parent, .buttons, .usertext-edit, .reportform',
    wrotePost: ['.tagline .submitter'],
    poster: { selector: 'shreddit-post', attribute: 'author' },
    placeholder: ['[is-comment-deleted]', '.comment.deleted'],
    removed: /^(?:\[(?:deleted|removed)\]|\[ ?removed by [^\]]+\]|comment (?:deleted|removed) by .{1,40})$/i,
    exact: true,
  },
  key: ({ url }) => threadKey('reddit', /\/comments\/(\w+)/.exec(url)?.[1]),
};
