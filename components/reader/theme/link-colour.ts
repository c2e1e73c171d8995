import { type Colour, chroma, composite, difference } from './colour.ts';
import { parseColour } from './parse-colour.ts';
import { styleOf } from './style-of.ts';

/** Enough to meet a link of every kind a comment has, few enough to cost nothing. */
const mostLooks = 40;

/**
 * The colour in which the page sets links: of one in a comment's body, else of a colourful one in the section (names,
 * dates), else of one in the post. Null where none differs from the text.
 */
export function linkColour(section: Element, body: Element | null, foreground: Colour): Colour | null {
  const differs = (colour: Colour) => difference(colour, foreground) > 0.05;
  const colourful = (colour: Colour) => differs(colour) && chroma(colour) > 0.045;
  const inBody = body ? coloursOf(body.getElementsByTagName('a'), foreground) : [];
  const inSection = coloursOf(section.getElementsByTagName('a'), foreground);
  // All links of a long page are looked for only where those of its comments tell nothing.
  const inPost = () =>
    coloursOf(section.ownerDocument.querySelectorAll('article p a[href], main p a[href], p a[href]'), foreground);
  return (
    inBody.find(differs) ?? inSection.find(colourful) ?? inPost().find(colourful) ?? inSection.find(differs) ?? null
  );
}

function coloursOf(links: ArrayLike<Element>, foreground: Colour): Colour[] {
  const colours = new Map<string, Colour>();
  for (let i = 0; i < Math.min(links.length, mostLooks); i++) {
    const link = links[i];
    if (!link?.hasAttribute('href')) continue;
    const css = styleOf(link).color;
    const colour = colours.has(css) ? null : parseColour(css);
    // A translucent link is as good as mixed with what is behind the text; the text's own colour is near enough to tell.
    if (colour) colours.set(css, colour.alpha < 1 ? composite(colour, foreground) : colour);
  }
  return [...colours.values()];
}
