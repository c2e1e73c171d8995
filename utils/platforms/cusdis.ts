import type { ThreadKey } from '../thread/comment.ts';
import type { Page, Platform } from './platform.ts';

/** Cusdis, inside the frame that its script fills. It writes no ids, and nothing but the classes of its style sheet. */
export const cusdis: Platform = {
  id: 'cusdis',
  marks: '#root .my-4 > .my-2.text-gray-500',
  shape: {
    boxes: '.my-4 > .items-center:first-child',
    bareBoxes: '.my-4 > .items-center:first-child',
    boxIds: [],
    item: '.my-4',
    replies: '.my-4',
    author: ['.font-medium'],
    time: ['.text-sm'],
    body: ['.my-2'],
    reply: ['button'],
    permalink: [],
    controls: '.rounded, button',
  },
  key({ frame }: Page): ThreadKey | null {
    const thread = frame?.ownerDocument.querySelector('[data-app-id][data-page-id]');
    const [app, page] = ['data-app-id', 'data-page-id'].map((name) => thread?.getAttribute(name));
    return app && page ? (`cusdis:${app}:${page}` as ThreadKey) : null;
  },
};
