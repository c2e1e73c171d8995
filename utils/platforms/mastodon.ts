import type { Platform } from './platform.ts';
import { hostKey } from './thread-key.ts';

/**
 * A post of Mastodon 4 and the replies to it, as its own interface draws them: all of them, in the order of the tree,
 * which it tells only where a reply stands right behind what it answers. What stands above the post is not read.
 */
export const mastodon: Platform = {
  id: 'mastodon',
  asks: true,
  commentPages: true,
  marks: '#mastodon',
  shape: {
    boxes: '.status--in-thread[data-id]',
    idAttributes: ['data-id'],
    boxIds: [/^(\d+)$/],
    item: '.status__wrapper',
    replies: '.no-lists',
    never: '.scrollable > :has(~ * .detailed-status__wrapper, ~ .detailed-status__wrapper)',
    answersLast: '.status--in-thread:not(.status--first-in-thread)',
    author: ['.status__display-name .display-name__html', '.status__display-name strong'],
    time: ['.status__relative-time time'],
    body: ['.status__content__text:not(:empty)', '.media-gallery'],
    reply: ['.status__action-bar button'],
    permalink: ['.status__relative-time'],
    controls:
      '.status__info, .status__action-bar, .status__content__translate-button, .translate-button, .spoiler-button',
    partial: ['.content-warning + .status__action-bar', '.status__content__text:not(.status__content__text--visible)'],
    exact: true,
  },
  key: (page) => hostKey('mastodon', page, /\/@[^/?#]+\/(\d+)(?:[/?#]|$)/.exec(page.url)?.[1]),
};
