import { asPainted, type Colour, contrast, difference, luminance, mix } from './colour.ts';
import { parseColour } from './parse-colour.ts';

export type Scheme = 'light' | 'dark';

/** Opaque colours to paint with, each of them readable on the background. */
export interface Palette {
  scheme: Scheme;
  background: Colour;
  foreground: Colour;
  link: Colour;
  mark: Colour;
  /** Shares of the foreground, in per cent, mixed with the background for meta text, read bodies and outlines. */
  metaPercent: number;
  readPercent: number;
  edgePercent: number;
  /** Added, in per cent, to the shares of all that is fainter than text: on black the usual ones can't be seen. */
  liftPercent: number;
}

const named = (css: string): Colour => parseColour(css) as Colour;
const black = named('#000000');
const white = named('#ffffff');

/** What the reader falls back to, by scheme. */
const fallbacks = {
  light: {
    canvas: white,
    ink: black,
    moss: named('#24684a'),
    amber: named('#b26a00'),
    amberShare: 0.82,
    meta: 70,
    read: 84,
  },
  dark: {
    canvas: named('#121212'),
    ink: white,
    moss: named('#7fcda3'),
    amber: named('#f0b64e'),
    amberShare: 0.85,
    meta: 68,
    read: 80,
  },
} as const;

/** Ratios of WCAG 2: text wants 4.5, what one reads for an hour 7, outlines 3. A little more, to be sure. */
const leastForText = 4.6;
const bestForText = 7;
const leastForOutlines = 3.05;
/** Of the faintest rule, and its share. */
const leastForRules = 1.2;
const ruleShare = 0.12;
const mostLift = 14;
/** How much of black or white a page's own text colour may take on before it stops being the page's. */
const mostNudge = 0.3;
/** The tints text is set on: pressed controls, and the author's comments and notes (see theme.css). */
const pressedShare = 0.09;
const softShare = 0.08;
const noteShare = 0.13;
const noteTint = named('#e8a33d');

/** Below this luminance of the background a page counts as dark. */
function schemeOf(background: Colour): Scheme {
  return luminance(background) < 0.18 ? 'dark' : 'light';
}

export function canvasOf(scheme: Scheme): Colour {
  return fallbacks[scheme].canvas;
}

/**
 * The page's colours, changed only as far as reading asks for. Text that can't be made readable becomes black or white,
 * and where neither reads on the page's background either, black on white or white on near-black; a null link, or one
 * that looks like the text, becomes moss.
 */
export function repairColours(pageBackground: Colour, foreground: Colour, link: Colour | null): Palette {
  // What is set is rounded, and the stylesheet mixes what is set.
  const background = asPainted(pageBackground);
  const scheme = schemeOf(background);
  const fallback = fallbacks[scheme];
  const nudged = asPainted(nudge(foreground, background));
  const liftPercent = liftOf(nudged, background);
  const lift = liftPercent / 100;
  if (!readsOnTints(nudged, background, lift)) {
    const isReadable = readsOnTints(fallback.ink, background, liftOf(fallback.ink, background) / 100);
    const ground = isReadable ? background : fallback.canvas;
    return repairColours(ground, fallback.ink, link);
  }
  const own = link && difference(link, foreground) > 0.04 ? link : fallback.moss;
  const accent = untilReadable(own, nudged, (colour) => [background, mix(colour, softShare + lift, background)]);
  const mark = untilReadable(mix(fallback.amber, fallback.amberShare, nudged), nudged, () => [
    background,
    mix(noteTint, noteShare + lift, background),
  ]);
  const pressed = mix(nudged, pressedShare + lift, background);
  return {
    scheme,
    background,
    foreground: nudged,
    link: accent,
    mark,
    metaPercent: leastShare(
      fallback.meta,
      nudged,
      background,
      (meta) => ratio(meta, background) >= leastForText && ratio(meta, pressed) >= leastForText,
    ),
    readPercent: leastShare(fallback.read, nudged, background, (read) => ratio(read, background) >= leastForText),
    edgePercent: leastShare(55, nudged, background, (edge) => ratio(edge, background) >= leastForOutlines),
    liftPercent,
  };
}

function liftOf(foreground: Colour, background: Colour): number {
  const from = ruleShare * 100;
  const passes = (rule: Colour) => ratio(rule, background) >= leastForRules;
  return Math.min(mostLift, leastShare(from, foreground, background, passes) - from);
}

/** On the background and on every tint of it that text is set on. */
function readsOnTints(foreground: Colour, background: Colour, lift: number): boolean {
  const tints = [mix(foreground, pressedShare + lift, background), mix(noteTint, noteShare + lift, background)];
  return [background, ...tints].every((ground) => ratio(foreground, ground) >= leastForText);
}

/** Of the colours as a screen shows them: near black one step of a channel is a tenth of the ratio. */
function ratio(a: Colour, b: Colour): number {
  return contrast(asPainted(a), asPainted(b));
}

/** Toward black or white, whichever is farther from the background, until it reads well. */
function nudge(foreground: Colour, background: Colour): Colour {
  const pole = ratio(black, background) > ratio(white, background) ? black : white;
  let nudged = foreground;
  for (let share = 0; share <= mostNudge + 1e-9 && ratio(nudged, background) < bestForText; share += 0.05) {
    nudged = mix(pole, share, foreground);
  }
  return nudged;
}

/** Mixed with the text's colour, a twentieth at a time, until it reads on all of `grounds`, which may depend on it. */
function untilReadable(colour: Colour, foreground: Colour, grounds: (colour: Colour) => Colour[]): Colour {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = asPainted(mix(foreground, share, colour));
    if (grounds(mixed).every((ground) => ratio(mixed, ground) >= leastForText)) return mixed;
  }
  return foreground;
}

/** The least share from `from` per cent on with which the mix passes; 100 where none does. */
function leastShare(from: number, foreground: Colour, background: Colour, passes: (mixed: Colour) => boolean): number {
  for (let percent = from; percent < 100; percent++) {
    if (passes(mix(foreground, percent / 100, background))) return percent;
  }
  return 100;
}
