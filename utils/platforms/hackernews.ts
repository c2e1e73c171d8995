import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { threadKey } from './thread-key.ts';

/** Hacker News: rows of one table, the indent says how deep. A page of one comment is a part of its story's thread. */
export const hackernews: Platform = {
  id: 'hackernews',
  asks: true,
  marks: '#hnmain',
  shape: {
    boxes: '.comtr',
    boxIds: [/^(\d+)$/],
    depths: [
      { at: '.ind', attribute: 'indent', value: /^(\d+)$/ },
      { at: '.ind img', attribute: 'width', value: /^(\d+)$/ },
    ],
    item: '.comtr',
    replies: 'ul',
    never: 'form',
    author: ['.hnuser'],
    time: ['.age'],
    epochs: [{ at: '.age', attribute: 'title', value: / (\d{9,})$/ }],
    writesUtc: true,
    body: ['.commtext'],
    reply: ['.reply a'],
    permalink: [],
    controls: '.comhead, .votelinks, .ind, .reply',
    poster: { selector: '.fatitem .subtext .hnuser' },
    removed: /^\[(?:deleted|flagged|dead)\]$/,
    exact: true,
  },
  key: ({ document }) =>
    threadKey(
      'hackernews',
      postIdAt(document, [
        ['.fatitem .onstory a', 'href', /id=(\d+)/],
        ['.fatitem .athing', 'id', /^(\d+)$/],
      ]),
    ),
};
