import type { Platform } from './platform.ts';
import { hostKey } from './thread-key.ts';

/** MetaFilter and its subsites: flat, each comment behind an anchor, signed below its words. */
export const metafilter: Platform = {
  id: 'metafilter',
  asks: true,
  marks: 'a[name] + .comments > .smallcopy',
  shape: {
    boxes: 'a[name] + .comments',
    bareBoxes: 'a[name] + .comments',
    boxIds: [],
    ids: [{ at: '.smallcopy a[href*="#"]', attribute: 'href', value: /#(\d+)$/ }],
    item: '.comments',
    replies: 'ul',
    never: 'form',
    author: ['.smallcopy a'],
    time: ['.smallcopy'],
    body: [],
    reply: [],
    permalink: ['.smallcopy a[href*="#"]'],
    controls: '.smallcopy, .smallcopy span',
    poster: { selector: '.copy > .smallcopy a[href*="/user/"]' },
    exact: true,
  },
  key: (page) => hostKey('metafilter', page, /^https?:\/\/[^/]+\/(\d+)/.exec(page.url)?.[1]),
};
