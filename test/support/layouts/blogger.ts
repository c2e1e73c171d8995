import { attributes, blankPicture, escapeHtml, formatWall, type Words, wordsFor } from './html.ts';
import { commentsUpTo, instantOf, type PageOptions, type SampleComment, type SamplePost } from './sample.ts';
import { themeCss } from './theme.ts';

/** A whole Blogger page (layouts version 1) with its comments threaded as the server prints them. */
export function bloggerPage(post: SamplePost, comments: readonly SampleComment[], options: PageOptions = {}): string {
  const shown = commentsUpTo(comments, options);
  return bloggerShell(post, options, bloggerComments(post, shown, options.declared ?? shown.length));
}

/** The page around the comments: what Blogger prints of a post, with a plain theme. */
export function bloggerShell(post: SamplePost, options: PageOptions, comments: string, scripts = ''): string {
  const { blog } = post;
  const words = wordsFor(post.language);
  const feed = `${blog.url}feeds`;
  const title = escapeHtml(post.title);
  return `<!DOCTYPE html>
<html dir="${options.dir ?? post.dir}" lang="${post.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta content="blogger" name="generator">
<link href="${post.url}" rel="canonical">
<link rel="alternate" type="application/atom+xml" title="${escapeHtml(blog.title)} - Atom" href="${feed}/posts/default">
<link rel="alternate" type="application/atom+xml" title="${escapeHtml(blog.title)} - Atom" href="${feed}/${post.id}/comments/default">
<link rel="service.post" type="application/atom+xml" title="${escapeHtml(blog.title)} - Atom" href="https://www.blogger.com/feeds/${blog.id}/posts/default">
<meta content="${post.url}" property="og:url">
<meta content="${title}" property="og:title">
<title>${escapeHtml(blog.title)}: ${title}</title>
<style>${themeCss('river', options.dark ?? false)}</style>
</head>
<body class="item">
<div class="page">
<header class="masthead"><div class="widget Header" data-version="1" id="Header1">
<h1 class="title"><a href="${blog.url}">${escapeHtml(blog.title)}</a></h1>
<p class="description">${escapeHtml(blog.tagline)}</p>
</div></header>
<div class="columns">
<div class="main section" id="main"><div class="widget Blog" data-version="1" id="Blog1">
<div class="blog-posts hfeed"><div class="date-outer">
<h2 class="date-header"><span>${formatWall(post.time, post.language, { dateStyle: 'full' })}</span></h2>
<div class="date-posts"><div class="post-outer">
${postBox(post, words)}
${comments}
</div></div></div></div>
</div></div>
${sidebar(post, words)}
</div>
<footer class="site">Powered by <a href="https://www.blogger.com" rel="nofollow">Blogger</a>.</footer>
</div>
<script>${replyScript}</script>
${scripts}
</body>
</html>
`;
}

function postBox(post: SamplePost, words: Words): string {
  return `<div class="post hentry uncustomized-post-template" itemprop="blogPost" itemscope itemtype="http://schema.org/BlogPosting">
<meta content="${post.blog.id}" itemprop="blogId">
<meta content="${post.id}" itemprop="postId">
<a name="${post.id}"></a>
<h3 class="post-title entry-title" itemprop="name">${escapeHtml(post.title)}</h3>
<div class="post-body entry-content" id="post-body-${post.id}" itemprop="description articleBody">
${post.body.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</div>
<div class="post-footer">
<span class="post-author vcard">${words.postedBy} <span class="fn" itemprop="author">${escapeHtml(post.author)}</span></span>
<span class="post-timestamp"><a class="timestamp-link" href="${post.url}" rel="bookmark"><abbr class="published" itemprop="datePublished" title="${post.time}:00${post.zone}">${post.time.slice(11)}</abbr></a></span>
<div class="post-labels">${words.labels}: ${post.labels.map((label) => `<a href="${post.blog.url}search/label/${encodeURIComponent(label)}" rel="tag">${escapeHtml(label)}</a>`).join(', ')}</div>
</div>
</div>`;
}

function sidebar(post: SamplePost, words: Words): string {
  const year = Number(post.time.slice(0, 4));
  const month = (back: number) => {
    const at = new Date(Date.UTC(year, Number(post.time.slice(5, 7)) - 1 - back, 1));
    return new Intl.DateTimeFormat(post.language, { month: 'long', timeZone: 'UTC' }).format(at);
  };
  const months = [3, 7, 2, 5, 4, 6].map(
    (count, back) => `<li><a href="${post.blog.url}">${month(back)}</a> (${count})</li>`,
  );
  return `<aside>
<div class="widget Profile" data-version="1" id="Profile1"><h2>${words.about}</h2><p>${escapeHtml(post.author)}</p></div>
<div class="widget BlogArchive" data-version="1" id="BlogArchive1"><h2>${words.archive}</h2><ul>${months.join('')}</ul></div>
</aside>`;
}

/** The comments block, `h4` to form. `loadMore` is the state of its "Load more…" control. */
export function bloggerComments(
  post: SamplePost,
  comments: readonly SampleComment[],
  declared: number,
  loadMore: 'hidden' | 'shown' = 'hidden',
): string {
  const words = wordsFor(post.language);
  const replies = Map.groupBy(comments, (comment) => comment.parent ?? '');
  const roots = replies.get('') ?? [];
  const items = roots.map((root) => bloggerItem(post, root, replies.get(root.id) ?? [], words));
  return `<div class="comments" id="comments">
<a name="comments"></a>
<h4>${words.comments(declared)}</h4>
<div class="comments-content">
<div id="comment-holder">
<div class="comment-thread toplevel-thread"><ol id="top-ra">${items.join('')}</ol>
<div id="top-continue" class="continue"><a class="comment-reply" target="_self">${words.reply}</a></div>
<div class="comment-replybox-thread" id="top-ce"></div>
<div class="loadmore${loadMore === 'hidden' ? ' hidden' : ''}" data-post-id="${post.id}"><a target="_self">${words.more}</a></div></div>
</div>
</div>
<p class="comment-footer">${commentForm(post, words)}</p>
</div>`;
}

function bloggerItem(post: SamplePost, root: SampleComment, replies: readonly SampleComment[], words: Words): string {
  const id = `c${root.id}`;
  const items = replies.map(
    (reply) =>
      `<li class="comment" id="c${reply.id}">${box(post, reply, null)}<div class="comment-replies"></div><div class="comment-replybox-single" id="c${reply.id}-ce"></div></li>`,
  );
  const thread = `<div class="comment-thread inline-thread${items.length === 0 ? ' hidden' : ''}" id="${id}-rt"><span class="thread-toggle thread-expanded"><span class="thread-arrow"></span><span class="thread-count"><a target="_self">${words.replies}</a></span></span><ol id="${id}-ra" class="thread-chrome thread-expanded"><div>${items.join('')}</div><div id="${id}-continue" class="continue"><a class="comment-reply" target="_self" data-comment-id="${root.id}">${words.reply}</a></div></ol></div>`;
  return `<li class="comment" id="${id}">${box(post, root, words.reply)}<div class="comment-replies">${thread}</div><div class="comment-replybox-single" id="${id}-ce"></div></li>`;
}

/** Avatar and block of one comment. Replies have no reply link of their own on Blogger. */
function box(post: SamplePost, comment: SampleComment, reply: string | null): string {
  const user = escapeHtml(comment.author);
  const link = `${post.url}?showComment=${instantOf(post, comment)}#c${comment.id}`;
  const body = comment.kind === 'removed' ? `<span class="deleted-comment">${comment.body}</span>` : comment.body;
  const replyLink =
    reply === null ? '' : `<a class="comment-reply" target="_self" data-comment-id="${comment.id}">${reply}</a>`;
  return `<div class="avatar-image-container"><img src="${blankPicture}" alt=""></div><div class="comment-block"><div class="comment-header"><cite class="user">${
    comment.authorUrl ? `<a${attributes({ href: comment.authorUrl, rel: 'nofollow' })}>${user}</a>` : user
  }</cite><span class="icon user${comment.wrotePost ? ' blog-author' : ''}"></span><span class="datetime secondary-text"><a rel="nofollow" href="${link}">${bloggerTime(post, comment)}</a></span></div><p class="comment-content">${body}</p><span class="comment-actions secondary-text">${replyLink}<span class="item-control blog-admin pid-${comment.id.slice(-9)}"><a target="_self" href="https://www.blogger.com/comment/delete/${post.blog.id}/${comment.id}"></a></span></span></div>`;
}

/** "1 June 2026 at 16:58", as the blog's language has it. */
export function bloggerTime(post: SamplePost, comment: SampleComment): string {
  return formatWall(comment.time, post.language, { dateStyle: 'long', timeStyle: 'short' });
}

function commentForm(post: SamplePost, words: Words): string {
  const field = `<textarea placeholder="${words.empty}" rows="4" style="width:100%;font:inherit"></textarea>`;
  return `<div class="comment-form"><a name="comment-form"></a><h4 id="comment-post-message">${words.post}</h4><a href="https://www.blogger.com/comment-iframe.g?blogID=${post.blog.id}&amp;postID=${post.id}" id="comment-editor-src"></a><iframe class="blogger-iframe-colorize" id="comment-editor" name="comment-editor"${attributes({ srcdoc: `<!DOCTYPE html><body>${field}`, title: words.post })}></iframe></div>`;
}

/** The reply links move the form under their comment, as Blogger's own script does. */
const replyScript = `
document.addEventListener('click', (event) => {
  const link = event.target.closest('a.comment-reply');
  if (!link) return;
  const id = link.dataset.commentId;
  const place = id ? document.getElementById('c' + id + '-ce') : document.getElementById('top-ce');
  if (place) place.append(document.querySelector('.comment-form'));
});
`;
