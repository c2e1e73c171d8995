import { messagesOf } from './messages.ts';

const follow = messagesOf('follow');
const reader = messagesOf('reader');
const library = messagesOf('library');

/** What is said outside of pages: in the browser's own menus, and in its notifications. */
export const outsideWords = {
  name: 'Understory',
  followPage: follow.text('followPage'),
  /** "3 new replies in “…”". */
  found: (comments: number, title: string) => follow.counted('found', comments, { title }),
  /** "15 new in 3 threads". */
  foundIn: (comments: number, threads: number) =>
    library.counted('newIn', threads, { new: reader.counted('new', comments) }),
};
