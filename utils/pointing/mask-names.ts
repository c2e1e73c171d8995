/** Words that markup is made of, whoever wrote the page. */
const common = new Set(
  `a abbr about actions add after alt alternate and anchor area aria article articles aside at attachment author authors avatar b bar before block
  blog body bottom box br btn button by byline c card cell cite class clearfix click close code col collapse column columns comment comments
  commentaire commentaires commentlist commento component container content controls count cover created custom data date datetime default
  depth details dd description dialog discussion div dl dt edit elementor em entry even feed field figure first flex footer form frame from full g
  grid group h h1 h2 h3 h4 h5 h6 has head header heading hidden html hr i icon id image img index info inline inner input is item items itemprop
  itemscope itemtype js kommentar kommentare label large last layout left level li like line link links list load loading log logo m main
  media menu message meta modal more n name nav navigation new next no node not note number o odd of ol on op open or outer p page
  pagination panel parent part permalink picture pingback placeholder popup post posted posts pre prev primary profile published q quote
  reaction reactions read rel related replies reply respond response responses right role root row s screen section self share show side sidebar
  single site size small social span star status strong sub submit summary t tab table tag tags tbody td text thread threaded time timestamp title to
  toggle top tr type u ul unread url user username v view vote w widget wp wrap wrapper x y`.split(/\s+/),
);
/** Longer ones are made by machines, or say something. */
const longestPart = 16;

/** Shorter words of the page may stand in any name by chance. */
const shortestWord = 3;

/**
 * Masks what may tell more of the page than what it is made of: numbers, long parts, and every part that occurs among
 * the page's own words, or has one of them in it, as names of people do in the classes of their comments. What is
 * masked keeps its length.
 */
export function createMask(body: Element): (name: string) => string {
  const text = (body.textContent ?? '').toLowerCase();
  const words = new Set(text.match(/[a-z]+/g));
  // "Ada Plum" is `adaplum` in a class.
  const run = text.replace(/[^\p{L}]+/gu, '');
  const known = new Map<string, boolean>();
  const isPlain = (part: string): boolean => {
    const lower = part.toLowerCase();
    if (common.has(lower)) return true;
    let plain = known.get(lower);
    if (plain === undefined) {
      // In other scripts whatever is no word of markup is masked.
      plain = /^[a-z]+$/.test(lower) && lower.length <= longestPart && !run.includes(lower) && !holdsWord(lower);
      known.set(lower, plain);
    }
    return plain;
  };
  const holdsWord = (part: string): boolean => {
    for (let from = 0; from < part.length; from++)
      for (let to = from + shortestWord; to <= part.length; to++) if (words.has(part.slice(from, to))) return true;
    return false;
  };
  return (name) =>
    name
      .replace(/\p{Nd}/gu, '0')
      .replace(/\p{Lu}?\p{Ll}+|\p{L}+|[^\s\p{L}0_:./-]+/gu, (part) => (isPlain(part) ? part : 'x'.repeat(part.length)));
}
