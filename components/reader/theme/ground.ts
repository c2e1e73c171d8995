import { hostOf } from '../../../utils/dom/roots.ts';
import { type Colour, composite, contrast, luminance } from './colour.ts';
import { parseColour } from './parse-colour.ts';
import { canvasOf, type Scheme } from './repair-colours.ts';
import { styleOf } from './style-of.ts';

export interface Ground {
  /** Opaque. */
  colour: Colour;
  /** True where the page shows a picture or a gradient: `colour` is then that of a paper to lay over it. */
  paper: boolean;
}

/** A colour behind a picture on which the text would read about as badly is not what the page means it to stand on. */
const leastOnColour = 3;

/**
 * What the section's text stands on: the first opaque background from the section outwards, with the translucent ones
 * before it laid over it; the canvas where there is none. Where that is a picture, the colour that the page has put
 * behind it is as near as we get, as long as `ink`, the colour of the text, reads on it; else `ink` tells dark pictures
 * from light.
 */
export function groundBehind(section: Element, ink: Colour): Ground {
  const veils: Colour[] = [];
  const onto = (colour: Colour): Ground => ({
    colour: veils.reduceRight((below, veil) => composite(veil, below), colour),
    paper: false,
  });
  for (let element: Element | null = section; element; element = element.parentElement ?? hostOf(element) ?? null) {
    const style = styleOf(element);
    const own = parseColour(style.backgroundColor);
    const opaque = own !== null && own.alpha >= 0.995;
    if (hasPicture(style, opaque)) {
      const isMeant = opaque && contrast(composite(ink, own), own) >= leastOnColour;
      return {
        colour: isMeant ? { ...own, alpha: 1 } : canvasOf(luminance(ink) > 0.4 ? 'dark' : 'light'),
        paper: true,
      };
    }
    if (opaque) return onto({ ...own, alpha: 1 });
    if (own && own.alpha > 0.005) veils.push(own);
  }
  return onto(canvasOf(canvasScheme(section.ownerDocument)));
}

/** A picture drawn once, at its own size, over a colour is an ornament; anything else may lie behind the text. */
function hasPicture(style: CSSStyleDeclaration, onColour: boolean): boolean {
  if (!style.backgroundImage || style.backgroundImage === 'none') return false;
  const ornament = style.backgroundRepeat === 'no-repeat' && /^auto(?: auto)?$/.test(style.backgroundSize || 'auto');
  return !(ornament && onColour && !style.backgroundImage.includes('gradient('));
}

/** Which canvas the browser paints behind a page without a background. */
function canvasScheme(document: Document): Scheme {
  const root = document.documentElement;
  const said = styleOf(root).getPropertyValue('color-scheme');
  const declared =
    said && said !== 'normal'
      ? said
      : (document.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]')?.content ?? '');
  if (!/\bdark\b/.test(declared)) return 'light';
  if (!/\blight\b/.test(declared)) return 'dark';
  return document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
