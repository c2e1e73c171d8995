import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** Lemmy, any server, as its own interface draws it. Times stand in tooltips, by the reader's own clock. */
export const lemmy: Platform = {
  id: 'lemmy',
  asks: true,
  commentPages: true,
  marks: '.lemmy-site',
  shape: {
    boxes: '.comment-node',
    boxIds: [/^comment-(\d+)$/],
    item: '.comment',
    replies: '.comments',
    never: 'form',
    author: ['.person-listing', 'a[href*="/u/"]'],
    time: ['.moment-time'],
    body: ['.comment-content .md-div', '.comment-content', '.md-div'],
    reply: ['[aria-label="reply" i]'],
    permalink: ['a[href*="/comment/"]'],
    controls: '.row',
    poster: { selector: '.post-listing .person-listing' },
    placeholder: ['.comment-content.text-muted'],
    exact: true,
  },
  key: (page) =>
    hostKey(
      'lemmy',
      page,
      /\/post\/(\d+)/.exec(page.url)?.[1] ??
        (/\/comment\/\d/.test(page.url)
          ? postIdAt(page.document, [['.post-listing a[href*="/post/"]', 'href', /post\/(\d+)/]])
          : null),
    ),
};
