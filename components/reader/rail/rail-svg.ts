import { type RailDrawing, railWidth } from './rail-drawing.ts';

export interface RailSvg {
  element: SVGSVGElement;
  /** `dividerPx`: where what is new begins; null where it begins nowhere. */
  draw(drawing: RailDrawing, heightPx: number, dividerPx: number | null): void;
  /** Frames what is in view. */
  showWindow(topPx: number, heightPx: number): void;
}

const thinnestOutline = 2.2;
const namespace = 'http://www.w3.org/2000/svg';

/** A handful of elements, whatever the number of comments: one path for all strokes of a kind. */
export function createRailSvg(document: Document): RailSvg {
  const make = <Name extends keyof SVGElementTagNameMap>(name: Name, className: string) => {
    const made = document.createElementNS(namespace, name);
    if (className) made.setAttribute('class', className);
    return made;
  };
  const element = make('svg', '');
  element.setAttribute('preserveAspectRatio', 'none');
  element.setAttribute('aria-hidden', 'true');
  const view = make('rect', 'window');
  view.setAttribute('x', '-4');
  view.setAttribute('width', String(railWidth + 8));
  view.setAttribute('rx', '4');
  const path = {
    read: make('path', 'read'),
    removed: make('path', 'removed'),
    unreadEdge: make('path', 'unread-edge'),
    unread: make('path', 'unread'),
    new: make('path', 'new'),
    beads: make('path', 'new'),
    ribbons: make('path', 'ribbon'),
    divider: make('path', 'divider'),
  };
  element.append(view, ...Object.values(path));
  return {
    element,
    draw({ strokes, penPx, beads, ribbons }, heightPx, dividerPx) {
      element.setAttribute('viewBox', `0 0 ${railWidth} ${heightPx}`);
      const pen = (which: SVGPathElement, d: string, width: number) => {
        which.setAttribute('d', d);
        which.setAttribute('stroke-width', String(Math.round(width * 10) / 10));
      };
      pen(path.read, strokes.read, penPx);
      pen(path.removed, strokes.removed, Math.max(0.5, penPx / 3));
      // An outline: a stroke with a thinner one of paper inside. Too thin for that, it is a paler stroke.
      const isOutlined = penPx >= thinnestOutline;
      path.unreadEdge.classList.toggle('pale', !isOutlined);
      pen(path.unreadEdge, strokes.unread, penPx);
      pen(path.unread, isOutlined ? strokes.unread : '', penPx - 1.4);
      pen(path.new, strokes.new, penPx);
      pen(path.beads, beads, 2.6);
      path.ribbons.setAttribute('d', ribbons);
      path.divider.setAttribute('d', dividerPx === null ? '' : `M0 ${Math.round(dividerPx)}h${railWidth}`);
    },
    showWindow(topPx, heightPx) {
      view.setAttribute('y', String(Math.round(topPx)));
      view.setAttribute('height', String(Math.round(heightPx)));
    },
  };
}
