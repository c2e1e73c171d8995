import type { HostilePage } from './hostile.ts';
import { plainPost, plainThread } from './plain-thread.ts';
import { wordpressPage, wordpressShell } from './wordpress.ts';

/** Pages without a comment on them, however much they speak of comments. Nothing must happen on them. */
export const quietPages = {
  recentComments,
  formOnly,
  listing,
  cueWords,
};

const mustHold = 'No tree, no element of ours, no badge; the page is byte for byte what it was.';

/** A post without comments, and a sidebar that quotes comments on other posts. */
function recentComments(): HostilePage {
  const post = plainPost('recent-comments.example', 'Nobody has said anything');
  const items = plainThread(8).map(
    (each) =>
      `<li class="recentcomments"><span class="comment-author-link">${each.author}</span> on <a href="${post.blog.url}another-post/#comment-${each.id}">Another post</a></li>`,
  );
  const latest = plainThread(6).map(
    (each) =>
      `<li class="wp-block-latest-comments__comment"><article><footer class="wp-block-latest-comments__comment-meta"><a class="wp-block-latest-comments__comment-author" href="#">${each.author}</a> on <a class="wp-block-latest-comments__comment-link" href="${post.blog.url}more/#comment-${each.id}">More</a><time datetime="${each.time}:00+01:00" class="wp-block-latest-comments__comment-date">May 11, 2026</time></footer><div class="wp-block-latest-comments__comment-excerpt">${each.body}</div></article></li>`,
  );
  const widgets = `<section class="widget widget_recent_comments"><h2>Recent Comments</h2><ul id="recentcomments">${items.join('')}</ul></section>
<ol class="has-avatars has-dates has-excerpts wp-block-latest-comments">${latest.join('')}</ol>`;
  return {
    url: post.url,
    html: wordpressShell(post, {}, widgets),
    mustHold: `Recent comments of other posts: ${mustHold}`,
    comments: 0,
  };
}

/** Zero comments: the section, its heading and the form are there, and an empty list. */
function formOnly(): HostilePage {
  const post = plainPost('form-only.example', 'Be the first');
  return { url: post.url, html: wordpressPage(post, []), mustHold: `Only the form: ${mustHold}`, comments: 0 };
}

/** A front page: posts with counts that link to their comments. */
function listing(): HostilePage {
  const post = plainPost('listing.example', 'Listing');
  const posts = Array.from(
    { length: 9 },
    (_, i) =>
      `<article id="post-${i}" class="post type-post hentry"><h2 class="entry-title"><a href="${post.blog.url}p/${i}/">Post number ${i}</a></h2><div class="entry-meta"><time class="entry-date" datetime="2026-05-0${i + 1}T10:00:00+01:00">May ${i + 1}, 2026</time> by <span class="author vcard"><a class="url fn n" href="#">Page Owner</a></span> <span class="comments-link"><a href="${post.blog.url}p/${i}/#comments">${i} comments</a></span></div><div class="entry-summary"><p>What the post is about, in a line or two, and then some more of it.</p></div></article>`,
  );
  const html = wordpressShell(post, {}, posts.join('\n'))
    .replace('single single-post postid-77 single-format-standard', 'home blog')
    .replace(/<link rel="(?:canonical|shortlink)"[^>]*>\n/g, '');
  return { url: post.blog.url, html, mustHold: `A list of posts: ${mustHold}`, comments: 0 };
}

/** Classes and ids with "comment" in them that mean something else: code, buttons, counters, a closed section. */
function cueWords(): HostilePage {
  const post = plainPost('cue-words.example', 'How to write comments');
  const code = Array.from(
    { length: 12 },
    (_, i) => `<span class="comment" id="comment_line_${i}">// ${i + 1} May 2026, by Ada: mind the gap</span>\n`,
  );
  const talk = `<pre><code>${code.join('')}</code></pre>
<p class="comment-count" data-comments="214">214 comments</p>
<button class="comments-toggle comment-reply-link" type="button">Show comments</button>
<div id="comments" class="comments-area nocomments"><p class="no-comments">Comments are closed.</p></div>
<div id="disqus_thread"></div>
<ul class="related commentlist-style">${plainThread(5)
    .map((each) => `<li><a href="${post.blog.url}r/${each.id}/">Related: ${each.author} comments on the news</a></li>`)
    .join('')}</ul>`;
  return {
    url: post.url,
    html: wordpressShell(post, {}, talk),
    mustHold: `Words about comments: ${mustHold}`,
    comments: 0,
  };
}
