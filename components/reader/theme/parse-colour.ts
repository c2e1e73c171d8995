import { type Colour, fromBytes, fromXyz } from './colour.ts';
import { alphaOf, numberOf, spaceToXyz } from './colour-spaces.ts';

/** Any computed colour: `rgb()`, `color()`, `lab()`, `oklch()`…, and `#rrggbb`. Null for what is not one. */
export function parseColour(css: string): Colour | null {
  const hex = /^#([0-9a-f]{6})$/i.exec(css.trim())?.[1];
  if (hex) {
    const value = Number.parseInt(hex, 16);
    return fromBytes((value >> 16) & 255, (value >> 8) & 255, value & 255);
  }
  const [, name, inside] = /^([a-z]+)\(([^()]*)\)$/i.exec(css.trim()) ?? [];
  if (!name || inside === undefined) return null;
  const [components = '', slashed] = inside.split('/');
  const parts = components.trim().split(/[\s,]+/);
  const space = name.toLowerCase() === 'color' ? (parts.shift() ?? '').toLowerCase() : name.toLowerCase();
  // The older notation writes the alpha as a fourth component.
  const alpha = alphaOf(slashed ?? parts[3]);
  if (alpha === null || parts.length < 3) return null;
  if (space === 'rgb' || space === 'rgba') {
    const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = parts.map((part) => numberOf(part, 255));
    return finite({ ...fromBytes(red, green, blue), alpha });
  }
  const xyz = spaceToXyz(space, parts.slice(0, 3));
  return xyz && finite({ ...fromXyz(xyz), alpha });
}

function finite(colour: Colour): Colour | null {
  return [colour.red, colour.green, colour.blue].every(Number.isFinite) ? colour : null;
}
