import { messagesOf } from './messages.ts';

const { text } = messagesOf('menu');

/** What the browser shows for us: in the menu of a page, and at the address bar. */
export const menuWords = {
  bookmark: text('bookmark'),
  search: (query: string) => text('search', { query }),
};
