import { escapeHtml, scriptJson } from './html.ts';
import type { SampleComment, SamplePost } from './sample.ts';
import { respond, wordpressItems, wordpressShell } from './wordpress.ts';

/* WordPress pages that do not hold all of their thread. Each brings the rest in the way of some real system. */

interface Section {
  post: SamplePost;
  shown: readonly SampleComment[];
  /** As the heading says. */
  declared: number;
  /** After the list. */
  after?: string;
  /** In the list, after its comments. */
  end?: string;
  script?: string;
}

function page({ post, shown, declared, after = '', end = '', script = '' }: Section): string {
  const section = `<div id="comments" class="comments-area">
<h2 class="comments-title">${declared} thoughts on &ldquo;${escapeHtml(post.title)}&rdquo;</h2>
<ol class="comment-list">
${wordpressItems(post, shown)}
${end}</ol>
${after}
${respond(post)}
</div>`;
  return wordpressShell(post, {}, section, script && `<script>${script}</script>`);
}

/** Number `number` of the pages of a thread, `size` roots each, linked by number as themes do; the last stands at the post's own address too. */
export function pagedPage(post: SamplePost, comments: readonly SampleComment[], size: number, number: number): string {
  const roots = comments.filter(({ parent }) => parent === null).map(({ id }) => id);
  const last = Math.ceil(roots.length / size);
  const rootOf = (comment: SampleComment): string =>
    comment.parent === null ? comment.id : rootOf(comments.find(({ id }) => id === comment.parent) as SampleComment);
  const mine = new Set(roots.slice((number - 1) * size, number * size));
  const links = Array.from({ length: last }, (_, i) =>
    i + 1 === number
      ? `<span aria-current="page" class="page-numbers current">${number}</span>`
      : `<a class="page-numbers" href="${post.url}comment-page-${i + 1}/#comments">${i + 1}</a>`,
  );
  return page({
    post,
    shown: comments.filter((comment) => mine.has(rootOf(comment))),
    declared: comments.length,
    after: `<nav class="navigation comments-pagination" aria-label="Comments"><div class="nav-links">${links.join(' ')}</div></nav>`,
  });
}

/** "Load more comments" fetches `more/1.json`, `more/2.json` and so on: which comments, each with its parent's id, as HTML. Some answer comments that stand already. */
export function loadMorePage(
  post: SamplePost,
  shown: readonly SampleComment[],
  declared: number,
  pieces: number,
): string {
  return page({
    post,
    shown,
    declared,
    after:
      '<div class="wpd-load-more-submit-wrap"><button name="submit" class="wpd-load-more-submit">Load more comments</button></div>',
    script: `${addItems}
let next = 1;
const button = document.querySelector('.wpd-load-more-submit');
button.addEventListener('click', async () => {
  button.disabled = true;
  button.textContent = 'Loading…';
  add(await (await fetch(${scriptJson(post.url)} + 'more/' + next + '.json')).json());
  button.disabled = false;
  button.textContent = 'Load more comments';
  if (++next > ${pieces}) button.parentElement.remove();
});`,
  });
}

/** What `more/1.json` holds. */
export function piece(post: SamplePost, comments: readonly SampleComment[]): string {
  return JSON.stringify(
    comments.map((comment) => ({ parent: comment.parent, html: wordpressItems(post, [{ ...comment, parent: null }]) })),
  );
}

/** Each root's replies come when "Show n replies" in it is pressed. `all`: the whole thread. */
export function repliesOnDemandPage(post: SamplePost, all: readonly SampleComment[], redraws = false): string {
  const roots = all.filter(({ parent }) => parent === null);
  const replies = all.filter(({ parent }) => parent !== null);
  const counts = Object.fromEntries(roots.map(({ id }) => [id, replies.filter(({ parent }) => parent === id).length]));
  return page({
    post,
    shown: roots,
    declared: all.length,
    script: `${addItems}
const counts = ${scriptJson(counts)};
const opened = new Set();
const button = (id) => {
  const made = document.createElement('button');
  made.className = 'view-replies';
  made.textContent = counts[id] === 1 ? 'Show 1 reply' : 'Show ' + counts[id] + ' replies';
  made.addEventListener('click', async () => {
    const items = await (await fetch(${scriptJson(post.url)} + 'replies/' + id + '.json')).json();
    made.remove();
    opened.add(id);
    add(items);
    ${redraws ? redrawAll : ''}
  });
  return made;
};
const dress = () => {
  for (const [id, count] of Object.entries(counts)) if (count > 0 && !opened.has(id)) document.getElementById('comment-' + id).append(button(id));
};
dress();`,
  });
}

const redrawAll = `const list = document.querySelector('.comment-list');
    const fresh = list.cloneNode(true);
    for (const old of fresh.querySelectorAll('.view-replies')) old.remove();
    list.replaceWith(fresh);
    dress();`;

/** Adds the next of `more/n.json` whenever the end of the list comes into view: a sentinel in the list, or its last comment, is watched. */
export function infinitePage(
  post: SamplePost,
  shown: readonly SampleComment[],
  { declared, pieces, watches }: { declared: number; pieces: number; watches: 'sentinel' | 'last' | 'scroll' },
): string {
  return page({
    post,
    shown,
    declared,
    end: watches === 'sentinel' ? '<li class="infinite-sentinel"></li>' : '',
    script: `${addItems}
let next = 1, loading = false;
const list = document.querySelector('.comment-list');
const load = async () => {
  if (loading || next > ${pieces}) return;
  loading = true;
  add(await (await fetch(${scriptJson(post.url)} + 'more/' + next++ + '.json')).json());
  loading = false;
  watch();
};
const observer = new IntersectionObserver(([entry]) => { if (entry.isIntersecting) load(); });
const watch = () => {
  if (${watches === 'scroll'}) return;
  observer.disconnect();
  const sentinel = list.querySelector('.infinite-sentinel');
  if (sentinel) list.append(sentinel);
  observer.observe(sentinel ?? list.lastElementChild);
};
if (${watches === 'scroll'}) addEventListener('scroll', () => { if (list.lastElementChild.getBoundingClientRect().bottom < innerHeight + 50) load(); });
watch();`,
  });
}

/** An empty section; the comments are fetched from `more/1.json` and drawn when they come. */
export function latePage(post: SamplePost, declared: number): string {
  return page({
    post,
    shown: [],
    declared,
    script: `${addItems}
addEventListener('load', async () => add(await (await fetch(${scriptJson(post.url)} + 'more/1.json')).json()));`,
  });
}

/** Puts items into the list, or under their parents. */
const addItems = `const add = (items) => {
  for (const { parent, html } of items) {
    const item = new DOMParser().parseFromString('<ol>' + html + '</ol>', 'text/html').querySelector('li');
    const above = parent && document.getElementById('comment-' + parent);
    let list = above ? above.querySelector(':scope > .children') : document.querySelector('.comment-list');
    if (!list) {
      list = document.createElement('ol');
      list.className = 'children';
      above.append(list);
    }
    list.append(item);
  }
};`;

/** Several posts in one page: links swap the post and its comments, which are fetched, before or after the address changes. */
export function singlePageBlog(posts: readonly { post: SamplePost; comments: readonly SampleComment[] }[]): string {
  const first = posts[0] as (typeof posts)[number];
  const { post } = first;
  const paths = posts.map((one) => new URL(one.post.url).pathname);
  return wordpressShell(
    post,
    {},
    `<nav>${posts.map((one, i) => `<a class="swap" data-to="${i}" href="${paths[i]}">${escapeHtml(one.post.title)}</a>`).join(' ')}</nav>
<div id="comments" class="comments-area"></div>`,
    `<script>const paths = ${scriptJson(paths)};
const show = async (path) => {
  const { title, id, html } = await (await fetch(path + 'post.json')).json();
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  document.querySelector('.entry-title').textContent = title;
  document.title = title;
  document.body.className = 'single single-post postid-' + id;
  document.querySelector('link[rel=shortlink]').href = '/?p=' + id;
  document.querySelector('link[rel=canonical]').href = path;
  document.querySelector('link[type="application/json"]').remove();
  const link = document.createElement('link');
  link.rel = 'alternate';
  link.type = 'application/json';
  link.href = '/wp-json/wp/v2/posts/' + id;
  document.head.append(link);
  document.getElementById('comments').replaceChildren(...parsed.childNodes);
};
for (const link of document.querySelectorAll('.swap')) link.addEventListener('click', async (event) => {
  event.preventDefault();
  const isFirst = new URLSearchParams(location.search).get('address') !== 'last';
  const to = paths[link.dataset.to] + location.search;
  if (isFirst) history.pushState(null, '', to);
  await show(paths[link.dataset.to]);
  if (!isFirst) history.pushState(null, '', to);
});
addEventListener('popstate', () => show(location.pathname));
show(location.pathname);</script>`,
  );
}

/** What `post.json` beside a post's address holds. */
export function postPiece(post: SamplePost, comments: readonly SampleComment[]): string {
  const html = `<h2 class="comments-title">${comments.length} thoughts</h2><ol class="comment-list">${wordpressItems(post, comments)}</ol>${respond(post)}`;
  return JSON.stringify({ title: post.title, id: post.id, html });
}
