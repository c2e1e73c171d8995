import { closestAround } from '../../../utils/dom/roots.ts';
import { composite, toHex } from './colour.ts';
import { groundBehind } from './ground.ts';
import { linkColour } from './link-colour.ts';
import { parseColour } from './parse-colour.ts';
import { type Palette, repairColours, type Scheme } from './repair-colours.ts';
import { styleOf } from './style-of.ts';

/** Colours are `#rrggbb`. */
export interface Theme {
  background: string;
  /** True where the page shows a picture, a gradient, or a colour on which nothing reads: the reader then brings paper of its own to write on. */
  paper: boolean;
  foreground: string;
  link: string;
  mark: string;
  scheme: Scheme;
  /** Shares of the foreground mixed with the background, in per cent. */
  metaPercent: number;
  readPercent: number;
  edgePercent: number;
  liftPercent: number;
  fontFamily: string;
  fontSizePx: number;
  /** A multiple of the font's size. */
  lineHeight: number;
  /** How bodies treat white space: some pages write paragraphs as line breaks in plain text. */
  whiteSpace: 'normal' | 'pre-line' | 'pre-wrap';
  direction: 'ltr' | 'rtl';
  /** Empty where the page names none. */
  language: string;
}

/**
 * What the page looks like around its comments; repaired for contrast. `body` is the body of the first real comment,
 * null where there is none: the section's own style is taken then. Reads layout and styles once, writes nothing.
 */
export function measureTheme(section: Element, body: Element | null): Theme {
  const text = body ?? section;
  const style = styleOf(text);
  const ink = parseColour(style.color) ?? { red: 0, green: 0, blue: 0, alpha: 1 };
  const ground = groundBehind(section, ink);
  const foreground = composite(ink, ground.colour);
  const palette = repairColours(ground.colour, foreground, linkColour(section, body, foreground));
  return {
    ...hexes(palette),
    paper: ground.paper || toHex(palette.background) !== toHex(ground.colour),
    fontFamily: style.fontFamily,
    fontSizePx: clamp(Number.parseFloat(style.fontSize) || 16, 15, 19),
    lineHeight: lineHeightOf(style),
    whiteSpace: whiteSpaceOf(style.whiteSpace),
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    language: closestAround(section, '[lang]')?.getAttribute('lang') ?? '',
  };
}

function hexes({ background, foreground, link, mark, ...rest }: Palette) {
  return {
    ...rest,
    background: toHex(background),
    foreground: toHex(foreground),
    link: toHex(link),
    mark: toHex(mark),
  };
}

function lineHeightOf(style: CSSStyleDeclaration): number {
  // "normal" has no length; what it comes to differs by font, and 1.5 reads well in all of them.
  const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
  return Number.isFinite(ratio) ? clamp(ratio, 1.45, 1.7) : 1.5;
}

function whiteSpaceOf(computed: string): Theme['whiteSpace'] {
  if (computed.includes('pre-line')) return 'pre-line';
  return computed.includes('pre-wrap') || computed.includes('break-spaces') ? 'pre-wrap' : 'normal';
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
