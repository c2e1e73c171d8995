import { githubKey } from './github-key.ts';
import type { Platform } from './platform.ts';

/** giscus, inside its frame: comments of a GitHub discussion, with one level of replies. */
export const giscus: Platform = {
  id: 'giscus',
  marks: '.gsc-comment',
  post: { url: 'origin' },
  shape: {
    boxes: '.gsc-comment, .gsc-reply',
    bareBoxes: '.gsc-comment, .gsc-reply',
    boxIds: [],
    ids: [{ at: 'a[href*="#discussioncomment-"]', attribute: 'href', value: /#discussioncomment-(\d+)$/ }],
    item: '.gsc-comment, .gsc-reply',
    replies: '.gsc-replies',
    never: '.gsc-comment-box',
    author: ['.link-primary'],
    time: ['time'],
    body: ['.gsc-comment-content, .gsc-reply-content'],
    reply: [],
    permalink: ['a[href*="#discussioncomment-"]'],
    controls: '.gsc-comment-header, .gsc-comment-footer, .gsc-reply-header, .gsc-reply-footer, button',
    placeholder: ['.gsc-comment-content > em:only-child', '.gsc-reply-content.not-shown'],
  },
  key: githubKey('giscus'),
};
