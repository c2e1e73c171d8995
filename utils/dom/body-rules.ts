/**
 * What of a comment's body may stand in our own tree. Element names are those of HTML; whatever is not named here is
 * taken apart: its contents stay, it goes.
 */
export const keptElements: ReadonlyMap<string, string> = new Map([
  ...names('p br hr div span blockquote pre ul ol li dl dt dd details summary figure figcaption').map(itself),
  ...names('b strong i em u s del ins small sub sup mark q cite dfn abbr code kbd samp var time').map(itself),
  ...names('ruby rb rt rp rtc bdi bdo wbr').map(itself),
  ...names('table caption colgroup col thead tbody tfoot tr td th').map(itself),
  ...names('a img').map(itself),
  // Old names, and boxes that mean nothing here.
  ...rename('span', 'font big nobr'),
  ...rename(
    'div',
    'center article section header footer main aside nav address hgroup search form fieldset dialog menu dir',
  ),
  ...rename('code', 'tt'),
  ...rename('s', 'strike'),
  ...rename('abbr', 'acronym'),
  ...rename('pre', 'listing xmp plaintext'),
  // A body's own headings would mix with those that name the comments.
  ...rename('p', 'h1 h2 h3 h4 h5 h6'),
]);

/** Gone with all they contain: code, controls, and what is not shown. */
export const droppedElements: ReadonlySet<string> = new Set(
  names(
    'script style link meta base title head template slot noscript noframes noembed param source track canvas svg ' +
      'input select option optgroup datalist textarea button output progress meter area map ' +
      'frame frameset portal fencedframe applet annotation annotation-xml',
  ),
);

/** Shown as a link to what they would have loaded. */
export const embeddedElements: ReadonlySet<string> = new Set(names('iframe video audio object embed'));

/** Presentation MathML without links and scripting. Elements in the MathML namespace that are not here are taken apart. */
export const mathElements: ReadonlySet<string> = new Set(
  names(
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose ' +
      'msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd',
  ),
);

/** Names of attributes, by element; the value must pass. `*` is every element. */
export const keptAttributes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  '*': { dir: /^(?:ltr|rtl|auto)$/i, lang: /^[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,5}$/i },
  ol: { start: /^-?\d{1,6}$/, type: /^[1aiAI]$/, reversed: /^/ },
  li: { value: /^-?\d{1,6}$/ },
  td: { colspan: /^\d{1,2}$/, rowspan: /^\d{1,2}$/ },
  th: { colspan: /^\d{1,2}$/, rowspan: /^\d{1,2}$/, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  abbr: { title: /^[\s\S]{1,200}$/ },
  details: { open: /^/ },
  math: { display: /^(?:block|inline)$/ },
  mi: { mathvariant: /^[a-z-]{1,30}$/ },
  mo: { stretchy: /^(?:true|false)$/, fence: /^(?:true|false)$/, form: /^(?:prefix|infix|postfix)$/ },
  mfrac: { linethickness: /^[\w.%]{1,10}$/ },
  mtable: { columnalign: /^[a-z ]{1,100}$/ },
  mspace: { width: /^[\w.%-]{1,10}$/ },
};

function names(list: string): string[] {
  return list.split(' ');
}

function itself(name: string): [string, string] {
  return [name, name];
}

function rename(to: string, list: string): [string, string][] {
  return names(list).map((from) => [from, to]);
}

/** Every element and attribute that may be in the result, for the check that comes last. */
export const allElements: readonly string[] = [...new Set([...keptElements.values(), ...mathElements])];
export const harmlessAttributes: readonly string[] = [
  ...new Set(Object.values(keptAttributes).flatMap((attributes) => Object.keys(attributes))),
  ...names('class rel target alt height loading decoding referrerpolicy'),
];
