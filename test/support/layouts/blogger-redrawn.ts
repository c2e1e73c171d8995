import { bloggerComments, bloggerShell, bloggerTime } from './blogger.ts';
import { blankPicture, scriptJson, wordsFor } from './html.ts';
import { commentsUpTo, instantOf, type PageOptions, type SampleComment, type SamplePost } from './sample.ts';

export interface RedrawOptions extends PageOptions {
  /** How many roots, with their replies, the page holds before "Load more…" is pressed; all of them if absent. */
  served?: number;
  /** From the page's `load` event to the redraw. */
  redrawAfterMs?: number;
}

/**
 * A Blogger page whose comments are served threaded and then drawn anew by a page script: the items get ids of their
 * own (`bc_0_3B`) and the comments' ids move to the blocks. "Load more…" draws the rest.
 */
export function bloggerRedrawnPage(
  post: SamplePost,
  comments: readonly SampleComment[],
  options: RedrawOptions = {},
): string {
  const shown = commentsUpTo(comments, options);
  const roots = shown.filter((comment) => comment.parent === null).slice(0, options.served ?? shown.length);
  const rootIds = new Set(roots.map((root) => root.id));
  const served = shown.filter((comment) => rootIds.has(comment.parent ?? comment.id));
  const block = bloggerComments(
    post,
    served,
    options.declared ?? shown.length,
    served.length < shown.length ? 'shown' : 'hidden',
  );
  const items = shown.map((comment) => ({
    id: comment.id,
    parent: comment.parent,
    author: comment.author,
    authorUrl: comment.authorUrl ?? null,
    wrotePost: comment.wrotePost ?? false,
    removed: comment.kind === 'removed',
    body: comment.body,
    time: bloggerTime(post, comment),
    link: `${post.url}?showComment=${instantOf(post, comment)}#c${comment.id}`,
  }));
  const { reply, more } = wordsFor(post.language);
  const config = { served: roots.length, afterMs: options.redrawAfterMs ?? 250, words: { reply, more }, blankPicture };
  return bloggerShell(
    post,
    options,
    block,
    `<script>const items = ${scriptJson(items)};\nconst config = ${scriptJson(config)};\n${redrawScript}</script>`,
  );
}

/** In the page: draws `items` into `#comment-holder` the way Google's comment library does. */
const redrawScript = `
let drawn = 0;
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const body = (item, n) => {
  const content = make('p', { class: 'comment-content', id: 'bc_0_' + n + 'MC' });
  const parsed = new DOMParser().parseFromString(item.body, 'text/html').body.childNodes;
  if (item.removed) content.append(make('span', { class: 'deleted-comment' }, ...parsed));
  else content.append(...parsed);
  return content;
};
const drawItem = (item) => {
  const n = drawn++;
  const name = 'bc_0_' + n;
  const author = item.authorUrl ? make('a', { href: item.authorUrl, rel: 'nofollow' }, item.author) : item.author;
  const root = item.parent === null;
  const actions = make('span', { class: 'comment-actions secondary-text', id: name + 'MN', kind: 'm' });
  if (root) actions.append(make('a', { class: 'comment-reply', href: 'javascript:;', kind: 'i', o: 'r', target: '_self', 'data-comment-id': item.id }, config.words.reply));
  const block = make('div', { class: 'comment-block', id: 'c' + item.id },
    make('div', { class: 'comment-header', id: name + 'M', kind: 'm' },
      make('cite', { class: item.wrotePost ? 'user blog-author' : 'user' }, author),
      make('span', { class: item.wrotePost ? 'icon user blog-author' : 'icon user' }),
      make('span', { class: 'datetime secondary-text' }, make('a', { rel: 'nofollow', href: item.link }, item.time))),
    body(item, n), actions);
  const replies = make('div', { class: 'comment-replies', id: name + 'BR' });
  const box = make('li', { class: 'comment', id: name + 'B', kind: 'b' },
    make('div', { class: 'avatar-image-container' }, make('img', { src: config.blankPicture, alt: '' })),
    block, replies, make('div', { class: 'comment-replybox-single', id: name + 'B_box' }));
  const answers = root ? items.filter((other) => other.parent === item.id) : [];
  if (answers.length > 0) {
    replies.append(make('div', { class: 'comment-thread inline-thread', id: name + 'T', kind: 't' },
      make('ol', { class: 'thread-chrome thread-expanded' },
        make('div', {}, ...answers.map(drawItem)),
        make('div', { class: 'continue', kind: 'ci' }, make('a', { class: 'comment-reply', href: 'javascript:;', 'data-comment-id': item.id }, config.words.reply)))));
  }
  return box;
};
const roots = items.filter((item) => item.parent === null);
const redraw = () => {
  const list = make('ol', { id: 'bc_0_0TB' });
  const more = make('div', { class: 'loadmore loaded', kind: 'rb', id: 'bc_0_0L' });
  let next = 0;
  const draw = (count) => {
    for (const root of roots.slice(next, next + count)) list.append(drawItem(root));
    next += count;
    more.classList.toggle('hidden', next >= roots.length);
  };
  draw(config.served);
  const link = make('a', { href: 'javascript:;', target: '_self' }, config.words.more);
  link.addEventListener('click', (event) => { event.preventDefault(); draw(roots.length); });
  more.append(link);
  document.getElementById('comment-holder').replaceChildren(
    make('div', { class: 'comment-thread toplevel-thread', id: 'bc_0_0T', kind: 't' }, list,
      make('div', { class: 'continue', kind: 'ci' }, make('a', { class: 'comment-reply', href: 'javascript:;' }, config.words.reply)),
      make('div', { class: 'comment-replybox-thread', id: 'bc_0_0T_box' }), more));
};
addEventListener('load', () => setTimeout(redraw, config.afterMs));
`;
