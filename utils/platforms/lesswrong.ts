import type { Platform } from './platform.ts';
import { hostKey } from './thread-key.ts';

/** LessWrong, the EA Forum and other sites of the same code. Comments may be shut to one line. */
export const lesswrong: Platform = {
  id: 'lesswrong',
  asks: true,
  commentPages: true,
  marks: '.comments-node-root, .comments-node-odd',
  shape: {
    boxes: '.comments-node[id]',
    boxIds: [/^(\w{17})$/],
    item: '.comments-node',
    replies: '.comments-children, .CommentsNode-children',
    never: '.RecentDiscussionThread-root',
    author: ['a[href*="/users/"]', '.SingleLineComment-username'],
    time: ['time'],
    body: ['.CommentBody-root, [class*="commentBody"], .CommentDeletedMetadata-root'],
    title: ['.SingleLineComment-truncatedHighlight'],
    reply: ['.comments-item-reply-link'],
    permalink: ['a[href*="commentId="]'],
    controls: '[class*="ItemMeta"], [class*="CommentBottom"], .read-more-button',
    placeholder: ['.CommentDeletedMetadata-root'],
    partial: ['.SingleLineComment-root'],
    exact: true,
  },
  key: (page) => hostKey('lesswrong', page, /\/posts\/(\w{17})/.exec(page.url)?.[1]),
};
