import type { ThreadKey } from '../thread/comment.ts';
import type { Platform } from './platform.ts';

/** Gitalk 1: the comments of a GitHub issue, flat, without ids, their times only relative. */
export const gitalk: Platform = {
  id: 'gitalk',
  marks: '.gt-container',
  shape: {
    boxes: '.gt-comment',
    bareBoxes: '.gt-comment',
    boxIds: [],
    item: '.gt-comment',
    replies: 'ol, ul',
    never: '.gt-header',
    author: ['.gt-comment-username'],
    time: ['.gt-comment-date'],
    body: ['.gt-comment-body'],
    reply: ['.gt-comment-reply'],
    permalink: [],
    controls: '.gt-comment-header, .email-hidden-toggle',
    wrotePost: ['.gt-comment-admin'],

    declaredCount: { selector: '.gt-link-counts' },
  },
  key({ document }) {
    const issue = document.querySelector('.gt-link-counts')?.getAttribute('href') ?? '';
    const path = /^https:\/\/github\.com\/([^/]+\/[^/]+\/issues\/\d+)/.exec(issue)?.[1];
    return path ? (`gitalk:${path}` as ThreadKey) : null;
  },
};
