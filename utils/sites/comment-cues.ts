/** A few attribute tests, under a millisecond on a page of 1,500 elements. Most pages without comments hold none of these. */
const GATE =
  '[id*=omment],[class*=omment],[id*=oment],[class*=oment],[class*=espons],[id*=esponse-],[class*=eserb],[class*=eacti],[itemtype*=omment],a[name^=c]';

/** Comments, or their words, in systems that call them otherwise: Reddit, MetaFilter, Valine, Disqus, Discourse, OpenWeb, Cusdis. */
const OTHERS = 'shreddit-comment,.smallcopy,.vquote,.post-message,.post>.cooked,[data-spot-im-class$=text],.my-4>.my-2';

/** What comments and their boxes are called by id, by WordPress and its themes, Blogger, and most others. */
const ITEM_ID = /^([a-z]+[-_])*(comment|response)[-_]?\d+$|^c\d+$/i;

/** And by class: one comment or a part of it, in the words of several languages. Not the plural: that is the whole section. */
const ITEM_CLASS =
  /(^|\s)[\w-]*(commento?|[ck]om+entar(io)?|response|reactie|leserbrief)([-_]*(item|article|body|content|text|author|main|wrapper|box|card|actions))?(\s|$)/i;

/** A section whose comments have no names of their own: their times and reply links count instead. */
const SECTION = /\b(comments|[ck]om+entar\w+|responses|reacties)\b/i;
const PARTS = 'time,cite,dt,a[href*=eply],[class*=date],[class*=ime]';

/**
 * How many elements in a document or shadow root look like comments or parts of one, counted up to a thousand or so;
 * 0 where it holds none. An answer above 0 is no promise: it is worth a closer look. Reads nothing but attributes.
 */
export function countCommentCues(root: ParentNode): number {
  let count = root.querySelectorAll(OTHERS).length;
  for (const element of root.querySelectorAll(GATE)) {
    const attribute = (name: string) => element.getAttribute(name) ?? '';
    const name = attribute('class');
    const id = element.id || attribute('name');
    if (ITEM_ID.test(id) || ITEM_CLASS.test(name) || attribute('itemtype')) count += 1;
    else if (SECTION.test(`${id} ${name}`) && element.querySelectorAll(PARTS).length > 2) count += 1;
    // Nobody asks how many more there are, and on a page of 5,000 comments counting on takes its time.
    if (count > 999) break;
  }
  return count;
}
