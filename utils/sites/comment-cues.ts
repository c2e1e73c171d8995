/** Comments, or their words, in systems whose names say so surely: microdata, Reddit, Tumblr, MetaFilter, Valine, Disqus, Discourse, OpenWeb, Cusdis, Mastodon. */
const SURE =
  '[itemtype*=omment],shreddit-comment,.note.reply,.with_commentary,.smallcopy,.vquote,.status--in-thread,.post-message,.post>.cooked,[data-spot-im-class$=text],.my-4>.my-2.text-gray-500';

/**
 * What is called after comments in the languages of `ITEM`, comments among it. Few attribute tests, since each is made
 * on every element. Spans with such a class are words in the source code of documentation and editors.
 */
const NAMED =
  '[id*=omment],[class*=omment]:not(span),[id*=omentar],[class*=omentar],[id*=esponse-],[class*=esponse],[class*=eserbr],[class*=eactie],[id^=cmt],[id^=comEnt],a[name^=c]';

/**
 * One comment or a part of it, in a class, a hash and an id: `comment-41`, `c41` for the id, as WordPress, its themes,
 * Blogger and most others have it. Not the plural: that is the whole section.
 */
const ITEM =
  /#c\d+$|([ck]om+ent(o|ar(io)?)?|cmt|response|reactie|leserbrief)[-_]*((id-)?\d+$|(item|article|body|content|text|author|main|wrapper|box|card|actions)?[\s#])/i;

/** "12 comments" and "Comments" over a list in which nothing is called after them; not "Leave a comment" and "0 comments". */
const HEADED =
  /^\s*([1-9]\d*\s)?([ck]om+ent|r.acti|respon|repl[iy]|dis[ck]u|opini|yorum|коммент|تعليق|.{0,6}コメント|评论|留言|댓글)/i;

/** As WordPress, Blogger and all that took after them mark a comment. */
const USUAL = 'li.comment';
/** Then nobody asks what else there is: on a page of 5,000 comments that takes its time. More of them are still more than before. */
const MANY = 99;
const MOST = 999;

/** In a section whose comments have no names of their own, their times and reply links count instead. */
const PARTS = 'time,cite,dt,a[href*=eply],[class*=date],[class*=ime]';

/**
 * How many elements in a document or shadow root look like comments or parts of one, counted up to a thousand or so;
 * 0 where it holds none. An answer above 0 is no promise: it is worth a closer look. Reads attributes, and of texts the headings.
 */
export function countCommentCues(root: ParentNode): number {
  const usual = root.querySelectorAll(USUAL).length;
  if (usual > MANY) return MOST + usual;
  let count = root.querySelectorAll(SURE).length;
  for (const element of root.querySelectorAll<HTMLAnchorElement>(NAMED)) {
    const { className, id, name } = element;
    if (ITEM.test(`${className}#${id || name}`) || element.querySelectorAll(PARTS).length > 2) count += 1;
    if (count >= MOST) break;
  }
  for (const { textContent } of root.querySelectorAll('h2,h3,h4,h5')) if (HEADED.test(textContent)) count += 1;
  return count;
}
