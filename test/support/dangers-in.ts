const html = 'http://www.w3.org/1999/xhtml';
const mathml = 'http://www.w3.org/1998/Math/MathML';

/** Told here once more, and not taken from the code: what may be in a body at all. */
const elements = new Set(
  (
    'p br hr div span blockquote pre ul ol li dl dt dd details summary figure figcaption b strong i em u s del ins small sub sup ' +
    'mark q cite dfn abbr code kbd samp var time ruby rb rt rp rtc bdi bdo wbr table caption colgroup col thead tbody tfoot tr td th a img'
  ).split(' '),
);
const attributes = new Set(
  (
    'href rel target src alt width height loading decoding referrerpolicy dir lang start type reversed value colspan rowspan scope ' +
    'title open display mathvariant stretchy fence form linethickness columnalign class'
  ).split(' '),
);

/** What does not belong into a comment's copy, in words; empty where all does. */
export function dangersIn(root: ParentNode): string[] {
  const dangers: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    if (element.namespaceURI === html ? !elements.has(name) : element.namespaceURI !== mathml)
      dangers.push(`<${name}>`);
    if (element.shadowRoot) dangers.push('a shadow root');
    for (const { name: attribute, value } of element.attributes) {
      if (!attributes.has(attribute)) dangers.push(`${name}[${attribute}]`);
      if (attribute === 'class' && !/^(?:embed|picture|table|gap|emoji|spoiler|formula(?: block)?)$/.test(value))
        dangers.push(`class ${value}`);
      if (attribute === 'type' && name !== 'ol') dangers.push(`${name}[type]`);
      if (attribute === 'href' && !(name === 'a' && /^(?:https?:|mailto:)/.test(value))) dangers.push(`href ${value}`);
      if (attribute === 'src' && !(name === 'img' && /^(?:https?:|data:image\/)/.test(value)))
        dangers.push(`src ${value}`);
    }
  }
  return dangers;
}
