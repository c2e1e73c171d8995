/** Linear light, sRGB primaries; outside 0–1 where a colour lies outside sRGB. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  /** 0–1. */
  alpha: number;
}

/** From 0–255, as in `rgb()`. */
export function fromBytes(red: number, green: number, blue: number): Colour {
  return { red: toLinear(red / 255), green: toLinear(green / 255), blue: toLinear(blue / 255), alpha: 1 };
}

/** sRGB transfer function, carried on below zero as CSS Color 4 does. */
export function toLinear(encoded: number): number {
  const size = Math.abs(encoded);
  return size <= 0.04045 ? encoded / 12.92 : Math.sign(encoded) * ((size + 0.055) / 1.055) ** 2.4;
}

function toEncoded(linear: number): number {
  const size = Math.abs(linear);
  return size <= 0.0031308 ? linear * 12.92 : Math.sign(linear) * (1.055 * size ** (1 / 2.4) - 0.055);
}

/** From XYZ with the D65 white (CSS Color 4). */
export function fromXyz([x, y, z]: readonly [number, number, number]): Colour {
  return {
    red: 3.2409699419045226 * x - 1.537383177570094 * y - 0.4986107602930034 * z,
    green: -0.9692436362808796 * x + 1.8759675015077202 * y + 0.04155505740717559 * z,
    blue: 0.05563007969699366 * x - 0.20397695888897652 * y + 1.0569715142428786 * z,
    alpha: 1,
  };
}

/** `#rrggbb`, cut to what sRGB can show; the alpha is left out. */
export function toHex(colour: Colour): string {
  return `#${bytesOf(colour)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Rounded to the steps of a screen, and opaque. */
export function asPainted(colour: Colour): Colour {
  return fromBytes(...bytesOf(colour));
}

function bytesOf({ red, green, blue }: Colour): [red: number, green: number, blue: number] {
  const byte = (part: number) => Math.round(clamp(toEncoded(part)) * 255);
  return [byte(red), byte(green), byte(blue)];
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}

/** What is seen of `over` lying on an opaque `under`. Browsers blend the encoded values. */
export function composite(over: Colour, under: Colour): Colour {
  const blend = (top: number, bottom: number) =>
    toLinear(toEncoded(clamp(top)) * over.alpha + toEncoded(clamp(bottom)) * (1 - over.alpha));
  return {
    red: blend(over.red, under.red),
    green: blend(over.green, under.green),
    blue: blend(over.blue, under.blue),
    alpha: 1,
  };
}

/** Relative luminance, 0–1 (WCAG 2). */
export function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

/** WCAG 2 contrast ratio of two opaque colours, 1–21. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

type Oklab = [lightness: number, a: number, b: number];

function toOklab({ red, green, blue }: Colour): Oklab {
  const l = Math.cbrt(0.412221469470763 * red + 0.5363325372617348 * green + 0.0514459932675022 * blue);
  const m = Math.cbrt(0.2119034958178252 * red + 0.6806995506452344 * green + 0.1073969535369406 * blue);
  const s = Math.cbrt(0.0883024591900564 * red + 0.2817188391361215 * green + 0.6299787016738222 * blue);
  return [
    0.210454268309314 * l + 0.7936177747023054 * m - 0.0040720430116193 * s,
    1.9779985324311684 * l - 2.4285922420485799 * m + 0.450593709617411 * s,
    0.0259040424655478 * l + 0.7827717124575296 * m - 0.8086757549230774 * s,
  ];
}

function fromOklab([lightness, a, b]: Oklab): Colour {
  const l = (lightness + 0.3963377773761749 * a + 0.2158037573099136 * b) ** 3;
  const m = (lightness - 0.1055613458156586 * a - 0.0638541728258133 * b) ** 3;
  const s = (lightness - 0.0894841775298119 * a - 1.2914855480194092 * b) ** 3;
  return {
    red: 4.0767416360759574 * l - 3.3077115392580616 * m + 0.2309699031821044 * s,
    green: -1.2684379732850317 * l + 2.6097573492876887 * m - 0.3413193760026573 * s,
    blue: -0.0041960761386756 * l - 0.7034186179359362 * m + 1.7076146940746117 * s,
    alpha: 1,
  };
}

/** `color-mix(in oklab, a share%, b)` of opaque colours; `share` 0–1. */
export function mix(a: Colour, share: number, b: Colour): Colour {
  const one = toOklab(a);
  const other = toOklab(b);
  return fromOklab(one.map((part, i) => part * share + (other[i] ?? 0) * (1 - share)) as Oklab);
}

/** How far apart two colours look, in Oklab; 0.02 is about the least one notices side by side. */
export function difference(a: Colour, b: Colour): number {
  const one = toOklab(a);
  const other = toOklab(b);
  return Math.hypot(...one.map((part, i) => part - (other[i] ?? 0)));
}

/** How colourful: 0 for greys, about 0.1 for a quiet link colour. */
export function chroma(colour: Colour): number {
  const [, a, b] = toOklab(colour);
  return Math.hypot(a, b);
}
