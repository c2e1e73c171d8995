import type { Platform } from './platform.ts';
import { hostKey } from './thread-key.ts';

/** Lobsters and the sites that run its code. An edited comment shows when it was edited. */
export const lobsters: Platform = {
  id: 'lobsters',
  asks: true,
  commentPages: true,
  marks: '.comments_subtree, .story_liner',
  shape: {
    boxes: '.comment[data-shortid]',
    idAttributes: ['data-shortid'],
    boxIds: [/^(\w+)$/],
    item: '.comments_subtree',
    replies: '.comments',
    never: 'form',
    author: ['.byline a[href^="/~"], .byline a[href^="/u/"]'],
    time: ['time', '.byline span[title]'],
    epochs: [{ at: 'time', attribute: 'data-at-unix', value: /(\d+)/ }],
    body: ['.comment_text'],
    reply: ['.comment_replier'],
    permalink: ['.byline a[href*="/c/"], .byline a[href*="#c_"]'],
    controls: '.voters, .byline',
    wrotePost: ['.user_is_author'],
    placeholder: ['.comment_text .na'],
    exact: true,
  },
  key: (page) => hostKey('lobsters', page, /\/s\/(\w+)/.exec(page.url)?.[1]),
};
