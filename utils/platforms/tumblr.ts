import type { Platform } from './platform.ts';
import { hostKey } from './thread-key.ts';

/** Notes below a post of a Tumblr blog, newest first, without times. Likes and bare reblogs say nothing and are no comments. */
export const tumblr: Platform = {
  id: 'tumblr',
  marks: '.notes > [class*="tumblelog_"]',
  shape: {
    boxes: '.note.reply, .note.with_commentary',
    bareBoxes: '.note.reply, .note.with_commentary',
    boxIds: [],
    ids: [{ at: '.action', attribute: 'data-post-url', value: /\/post\/(\d+)/ }],
    item: '.note',
    replies: 'ul',
    author: ['.action .tumblelog', '.action > a'],
    time: [],
    body: ['.answer_content', 'blockquote'],
    reply: [],
    permalink: ['blockquote > a'],
    controls: '.avatar_frame, .action',
    wrotePost: ['.original_post'],
    opens: '.more_notes_link',
    exact: true,
  },
  key: (page) => hostKey('tumblr', page, /\/post\/(\d+)/.exec(page.url)?.[1]),
};
