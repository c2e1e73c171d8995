import { messagesOf } from './messages.ts';
import { words } from './words.ts';

const { text, counted } = messagesOf('more');

/** When the opening of a thread has come to its end: what came, and why no more did. */
export const openEnd = {
  done: (came: number) => (came === 0 ? text('none') : counted('done', came)),
  enough: (came: number) => counted('enough', came, { openAll: words.openAll }),
  stopped: (came: number) => (came === 0 ? text('stopped') : counted('stoppedAfter', came)),
  failed: (came: number) => (came === 0 ? text('failed') : counted('failedAfter', came)),
};
