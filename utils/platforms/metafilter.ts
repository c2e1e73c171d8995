import { siteHost } from '../thread/site-host.ts';
import type { Platform } from './platform.ts';
import { threadKey } from './thread-key.ts';

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
    exact: true,
  },
  key: ({ url }) => threadKey('metafilter', siteHost(url), /^https?:\/\/[^/]+\/(\d+)/.exec(url)?.[1]),
};
