import { blankPicture, escapeHtml } from '../../support/layouts/html.ts';
import type { SampleComment, SamplePost } from '../../support/layouts/sample.ts';

const indentPx = 40;

/** A whole Hacker News item: one flat table, each row as far indented as it is deep. */
export function hackerNewsPage(post: SamplePost, comments: readonly SampleComment[]): string {
  return `<html lang="en" op="item"><head><meta name="referrer" content="origin"><meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="canonical" href="${post.url}"><title>${escapeHtml(post.title)} | Hacker News</title><style>${css}</style></head>
<body><center><table id="hnmain" border="0" cellpadding="0" cellspacing="0" width="85%" bgcolor="#f6f6ef">
<tr><td bgcolor="#ff6600"><b class="hnname"><a href="news">Hacker News</a></b></td></tr>
<tr id="bigbox"><td><table class="fatitem" border="0"><tr class="athing submission" id="${post.id}"><td class="title"><span class="titleline"><a href="${post.blog.url}story">${escapeHtml(post.title)}</a></span></td></tr>
<tr><td class="subtext"><span class="subline"><span class="score" id="score_${post.id}">99 points</span> by <a href="user?id=owner" class="hnuser">owner</a> <span class="age" title="${post.time}:00"><a href="item?id=${post.id}">1 day ago</a></span> | <a href="item?id=${post.id}">${comments.length}&nbsp;comments</a></span></td></tr></table><br><br>
<table border="0" class="comment-tree">
${inPageOrder(comments)
  .map(({ comment, depth }) => row(comment, depth))
  .join('\n')}
</table></td></tr></table></center></body></html>
`;
}

/** Each comment followed by its replies, with its level. */
function inPageOrder(comments: readonly SampleComment[]): { comment: SampleComment; depth: number }[] {
  const replies = Map.groupBy(comments, ({ parent }) => parent ?? '');
  const open = (replies.get('') ?? []).map((comment) => ({ comment, depth: 0 })).reverse();
  const ordered: { comment: SampleComment; depth: number }[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    ordered.push(next);
    const { depth } = next;
    for (const comment of (replies.get(next.comment.id) ?? []).toReversed()) open.push({ comment, depth: depth + 1 });
  }
  return ordered;
}

function row({ id, author, time, body, parent }: SampleComment, depth: number): string {
  const name = author.toLowerCase();
  const links = `<a href="#${parent ?? id}" class="clicky" aria-hidden="true">parent</a> | <a href="#${id}" class="clicky" aria-hidden="true">next</a>`;
  // The first paragraph stands bare, as the site prints it.
  const text = body.replace('<p>', '').replaceAll('</p>', '');
  return `<tr class="athing comtr" id="${id}"><td><table border="0"><tr><td class="ind" indent="${depth}"><img src="${blankPicture}" height="1" width="${indentPx * depth}"></td><td valign="top" class="votelinks"><center><a id="up_${id}" href="vote?id=${id}&amp;how=up"><div class="votearrow" title="upvote"></div></a></center></td><td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead"><a href="user?id=${name}" class="hnuser">${name}</a> <span class="age" title="${time}:00 ${Date.parse(`${time}Z`) / 1000}"><a href="item?id=${id}">1 day ago</a></span> <span id="unv_${id}"></span> <span class="navs"> | ${links} <a class="togg clicky" id="${id}" n="1" href="javascript:void(0)">[–]</a><span class="onstory"></span></span></span></div><br><div class="comment"><div class="commtext c00">${text}</div><div class="reply"><p><font size="1"><u><a href="reply?id=${id}" rel="nofollow">reply</a></u></font></p></div></div></td></tr></table></td></tr>`;
}

const css = `
body, td { font-family: Verdana, Geneva, sans-serif; font-size: 10pt; color: #828282; }
a:link { color: #000; text-decoration: none; }
.comment { max-width: 1215px; overflow-wrap: anywhere; font-size: 9pt; }
.comment a:link { text-decoration: underline; }
.comhead, .subtext, .subtext td { font-size: 8pt; }
.c00, .c00 a:link { color: #000; }
.votearrow { width: 10px; height: 10px; margin: 3px 2px 6px; background: #999; clip-path: polygon(50% 0, 100% 100%, 0 100%); }
p { margin-top: 8px; margin-bottom: 0; }
`;
