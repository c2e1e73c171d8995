import { journalKey } from './journal-key.ts';
import type { Platform } from './platform.ts';

/** LiveJournal: the site's own style, drawn by script, and journals' styles by the box that all of them keep. */
export const livejournal: Platform = {
  id: 'livejournal',
  commentPages: true,
  marks: '.b-leaf, [id^="ljcmt"]',
  shape: {
    boxes: '.b-leaf[id], [id^="ljcmt"]',
    boxIds: [/^(?:t|ljcmt)(\d+)$/],
    depths: [
      { around: '.b-tree-twig', attribute: 'class', value: /twig-(\d+)/ },
      { attribute: 'style', value: /margin-left:\s*(\d+)/ },
    ],
    item: '.b-leaf',
    replies: 'ul',
    never: '.module',
    author: ['.ljuser', '[data-ljuser]', '.b-leaf-username-name', '.comment-poster-info, .commenter-name'],
    time: [
      '.b-leaf-createdtime',
      '.comment-datetimelink, .comment-permalink, .comment-datetime',
      'small span, abbr span',
      'small',
    ],
    epochs: [{ attribute: 'data-updated-ts', value: /(\d+)/ }],
    body: ['.b-leaf-article', '.comment-body, .comment-text'],
    title: ['.b-leaf-subject', '.comment-subject, h3', '[id^="ljcmt"]:not(.ljcmt_full) > a'],
    reply: ['a[href*="replyto="]'],
    permalink: ['.b-leaf-permalink', 'a[href*="thread="]'],
    controls:
      '.b-leaf-header, .b-leaf-footer, .b-leaf-actions, .b-leaf-controls, .comment-head, .comment-head-in, .comment-links, a[href*="replyto="], a[href*="thread="], .userpic',
    wrotePost: ['.b-leaf-poster'],
    placeholder: ['.b-leaf-clipped'],
    removed: /^\((?:deleted|screened|suspended|frozen) comment\)$/i,
    opens:
      '.b-leaf-collapsed .b-leaf-actions-expand a, .b-leaf-actions-expandchilds a, .b-leaf-seemore a.b-pseudo, a[onclick*="Expander.make"]',
    partial: ['.b-leaf-collapsed', '[id^="ljcmt"]:not(.ljcmt_full)'],
  },
  key: ({ url }) => journalKey('livejournal', url),
};
