import { messagesOf } from './messages.ts';

const follow = messagesOf('follow');
const reader = messagesOf('reader');
const library = messagesOf('library');
const menu = messagesOf('menu');

/** What is said outside of pages: in the browser's own menus, and in its notifications. */
export const outsideWords = {
  name: 'Understory',
  followPage: follow.text('followPage'),
  bookmark: menu.text('bookmark'),
  /** Behind our keyword in the address bar. */
  search: (query: string) => menu.text('search', { query }),
  /** "3 new replies in “…”". */
  found: (comments: number, title: string) => follow.counted('found', comments, { title }),
  /** "15 new in 3 threads". */
  foundIn: (comments: number, threads: number) =>
    library.counted('newIn', threads, { new: reader.counted('new', comments) }),
};
