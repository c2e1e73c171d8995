/** Strokes on a 16 × 16 field, drawn with `currentColor` (see `.i` in theme.css and own-surface.css). */
const strokes = {
  bookmark: 'M4 2.5h8v11l-4-3-4 3z',
  more: 'M3.2 8h.01M8 8h.01M12.8 8h.01',
  reply: 'M3 3v3.5a3 3 0 0 0 3 3h7M10 6.5l3 3-3 3',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  next: 'm6 4 4 4-4 4',
  search: 'M11.4 7a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0M10.4 10.4l3.6 3.6',
  depth: 'M2.5 3.5h11M5.5 8h8M8.5 12.5h5',
  settings:
    'M10.2 8a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M3.6 12.4 5 11M11 5l1.4-1.4',
  bell: 'M3.5 11.5h9c-1-1-1.3-2-1.3-4a3.2 3.2 0 0 0-6.4 0c0 2-.3 3-1.3 4zM6.8 13.6h2.4',
  export: 'M8 10V2.5M4.8 5.4 8 2.5l3.2 2.9M2.5 10v3.5h11V10',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  close: 'm4 4 8 8M12 4l-8 8',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  point: 'M3 3l4 10 1.6-4.4L13 7z',
  check: 'm3.5 8.5 3 3 6-7',
} as const;

export type IconName = keyof typeof strokes;

/** Dots need a heavier pen than lines. */
const heavy: Partial<Record<IconName, string>> = { more: '2.4' };

/** A decoration: what it stands for is said in words beside it, or by its button's label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={strokes[name]} stroke-width={heavy[name]} />
    </svg>
  );
}

const svg = 'http://www.w3.org/2000/svg';

/** The same icon for rows that are built without Preact. */
export function iconNode(name: IconName, document: Document): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('class', 'i');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', strokes[name]);
  const weight = heavy[name];
  if (weight) path.setAttribute('stroke-width', weight);
  icon.append(path);
  return icon;
}
