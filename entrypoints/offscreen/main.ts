import { readFetched } from '../../utils/follow/read-fetched.ts';
import { answerParsing } from '../../utils/messaging/parsing.ts';

const idleMs = 30_000;
const parser = new DOMParser();
let idle = setTimeout(leave, idleMs);

/** A page that nobody sees: it makes documents of the pages of followed threads, and goes when no more come. */
answerParsing((page) => {
  clearTimeout(idle);
  idle = setTimeout(leave, idleMs);
  return readFetched(page, (html) => parser.parseFromString(html, 'text/html'), Date.now());
});

/** In Firefox it is a frame in the page of the background. */
function leave(): void {
  if (window.frameElement) window.frameElement.remove();
  else window.close();
}
