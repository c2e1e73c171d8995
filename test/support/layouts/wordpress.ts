import { attributes, blankPicture, escapeHtml, formatWall } from './html.ts';
import { commentsUpTo, instantOf, type PageOptions, type SampleComment, type SamplePost } from './sample.ts';
import { themeCss } from './theme.ts';

/** The deepest level WordPress nests with its default settings of one reply below the other four times. */
const maxDepth = 4;

/** A whole WordPress page with comments in core's HTML5 form and a plain classic theme. */
export function wordpressPage(post: SamplePost, comments: readonly SampleComment[], options: PageOptions = {}): string {
  const shown = commentsUpTo(comments, options);
  const section = `<div id="comments" class="comments-area">
<h2 class="comments-title">${thoughts(options.declared ?? shown.length)} on &ldquo;<span>${escapeHtml(post.title)}</span>&rdquo;</h2>
<ol class="comment-list">
${wordpressItems(post, shown)}
</ol>
${respond(post)}
</div>`;
  return wordpressShell(post, options, section);
}

/** The page around the comments. */
export function wordpressShell(post: SamplePost, options: PageOptions, comments: string, scripts = ''): string {
  const { blog } = post;
  const title = escapeHtml(post.title);
  const year = post.time.slice(0, 4);
  const months = ['May', 'April', 'March', 'February', 'January'];
  return `<!DOCTYPE html>
<html lang="${post.language}"${attributes({ dir: (options.dir ?? post.dir) === 'rtl' ? 'rtl' : null })}>
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} &#8211; ${escapeHtml(blog.title)}</title>
<link rel="alternate" type="application/rss+xml" title="${escapeHtml(blog.title)} &raquo; Feed" href="${blog.url}feed/">
<link rel="alternate" type="application/rss+xml" title="${escapeHtml(blog.title)} &raquo; ${title} Comments Feed" href="${post.url}feed/">
<link rel="https://api.w.org/" href="${blog.url}wp-json/">
<link rel="alternate" title="JSON" type="application/json" href="${blog.url}wp-json/wp/v2/posts/${post.id}">
<meta name="generator" content="WordPress 6.8.1">
<link rel="canonical" href="${post.url}">
<link rel="shortlink" href="${blog.url}?p=${post.id}">
<style>${themeCss('garden', options.dark ?? false)}</style>
</head>
<body class="wp-singular post-template-default single single-post postid-${post.id} single-format-standard wp-theme-hedgerow">
<div id="page" class="page">
<header id="masthead" class="site-header masthead">
<h1 class="site-title"><a href="${blog.url}" rel="home">${escapeHtml(blog.title)}</a></h1>
<p class="site-description">${escapeHtml(blog.tagline)}</p>
</header>
<div class="columns">
<main id="primary" class="site-main">
<article id="post-${post.id}" class="post-${post.id} post type-post status-publish format-standard hentry">
<header class="entry-header">
<h1 class="entry-title">${title}</h1>
<div class="entry-meta"><span class="posted-on"><a href="${post.url}" rel="bookmark"><time class="entry-date published" datetime="${post.time}:00${post.zone}">${wordpressDate(post.time)}</time></a></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="${blog.url}author/${nicename(post.author)}/">${escapeHtml(post.author)}</a></span></span></div>
</header>
<div class="entry-content">
${post.body.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</div>
<footer class="entry-footer"><span class="cat-links">${post.labels.map((label) => `<a href="${blog.url}category/${nicename(label)}/" rel="category tag">${escapeHtml(label)}</a>`).join(', ')}</span></footer>
</article>
${comments}
</main>
<aside id="secondary" class="widget-area">
<section id="search-2" class="widget widget_search"><form role="search" class="search-form" action="${blog.url}"><label>Search <input type="text" class="search-field" name="s"></label></form></section>
<section id="archives-2" class="widget widget_archive"><h2 class="widget-title">Archives</h2><ul>${months.map((month) => `<li><a href="${blog.url}">${month} ${year}</a></li>`).join('')}</ul></section>
</aside>
</div>
<footer class="site">Proudly powered by WordPress</footer>
</div>
${scripts}
</body>
</html>
`;
}

/** The `li`s of the list. Parents deeper than the blog nests have been flattened in the sample already. */
export function wordpressItems(post: SamplePost, comments: readonly SampleComment[]): string {
  const replies = Map.groupBy(comments, (comment) => comment.parent ?? '');
  let printed = 0;
  let threads = 0;
  return level('', 1);

  function level(parent: string, depth: number): string {
    return (replies.get(parent) ?? []).map((comment) => item(comment, depth)).join('\n');
  }

  function item(comment: SampleComment, depth: number): string {
    const classes = [comment.kind === 'pingback' ? 'pingback' : 'comment'];
    if (comment.wrotePost) classes.push('byuser', `comment-author-${nicename(comment.author)}`, 'bypostauthor');
    classes.push(printed++ % 2 === 0 ? 'even' : 'odd alt');
    if (depth === 1) classes.push(threads++ % 2 === 0 ? 'thread-even' : 'thread-odd thread-alt');
    classes.push(`depth-${depth}`);
    const open = `<li id="comment-${comment.id}" class="${classes.join(' ')}">`;
    if (comment.kind === 'pingback') {
      return `${open}\n<div class="comment-body">\nPingback: <a href="${comment.authorUrl}" class="url" rel="ugc external nofollow">${escapeHtml(comment.author)}</a></div>\n</li>`;
    }
    const below = level(comment.id, depth + 1);
    return `${open}\n${wordpressBox(post, comment, depth)}\n${below === '' ? '' : `<ol class="children">\n${below}\n</ol>\n`}</li>`;
  }
}

function wordpressBox(post: SamplePost, comment: SampleComment, depth: number): string {
  const name = escapeHtml(comment.author);
  const seconds = new Date(instantOf(post, comment)).toISOString().slice(17, 19);
  const author = comment.authorUrl
    ? `<a${attributes({ href: comment.authorUrl, class: 'url', rel: 'ugc external nofollow' })}>${name}</a>`
    : name;
  const reply =
    depth < maxDepth
      ? `<div class="reply"><a${attributes({
          rel: 'nofollow',
          class: 'comment-reply-link',
          href: `${post.url}?replytocom=${comment.id}#respond`,
          'data-commentid': comment.id,
          'data-postid': post.id,
          'data-belowelement': `div-comment-${comment.id}`,
          'data-respondelement': 'respond',
          'data-replyto': `Reply to ${comment.author}`,
          'aria-label': `Reply to ${comment.author}`,
        })}>Reply</a></div>`
      : '';
  return `<article id="div-comment-${comment.id}" class="comment-body">
<footer class="comment-meta">
<div class="comment-author vcard"><img alt="" src="${blankPicture}" class="avatar avatar-36 photo" height="36" width="36" decoding="async"> <b class="fn">${author}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="${post.url}#comment-${comment.id}"><time datetime="${comment.time}:${seconds}${post.zone}">${wordpressDate(comment.time)} at ${wordpressClock(comment.time)}</time></a></div>
</footer>
<div class="comment-content">
${comment.body}
</div>
${reply}
</article>`;
}

export function respond(post: SamplePost): string {
  return `<div id="respond" class="comment-respond">
<h3 id="reply-title" class="comment-reply-title">Leave a Reply <small><a rel="nofollow" id="cancel-comment-reply-link" href="#respond" style="display:none;">Cancel reply</a></small></h3>
<form action="${post.blog.url}wp-comments-post.php" method="post" id="commentform" class="comment-form">
<p class="comment-form-comment"><label for="comment">Comment</label> <textarea id="comment" name="comment" cols="45" rows="5" required></textarea></p>
<p class="comment-form-author"><label for="author">Name</label> <input id="author" name="author" type="text" autocomplete="name"></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="Post Comment"> <input type="hidden" name="comment_post_ID" value="${post.id}" id="comment_post_ID"> <input type="hidden" name="comment_parent" id="comment_parent" value="0"></p>
</form>
</div>`;
}

function thoughts(count: number): string {
  return count === 1 ? 'One thought' : `${count} thoughts`;
}

/** "May 11, 2026" */
function wordpressDate(wall: string): string {
  return formatWall(wall, 'en-US', { dateStyle: 'long' });
}

/** "6:02 pm" */
function wordpressClock(wall: string): string {
  const hour = Number(wall.slice(11, 13));
  return `${hour % 12 || 12}:${wall.slice(14, 16)} ${hour < 12 ? 'am' : 'pm'}`;
}

function nicename(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
