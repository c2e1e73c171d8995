import type { Item } from './groups.ts';
import type { Survey } from './survey.ts';

const fewestItems = 3;
/** Boxes around the items that may stand beside the form. */
const mostLevels = 3;
/** Letters between the items and the form, or the items and a heading over them. */
const longestBetween = 80;

/**
 * Whether a form that comments are written in comes right before or right after the items, and no heading says that they
 * are something else. Where a list says nothing of itself, that tells what it is.
 */
export function isBesideForm(survey: Survey, items: readonly Item[]): boolean {
  const { nodes, forms } = survey;
  const [first, last] = [items[0], items.at(-1)];
  if (forms.size === 0 || !first || !last || items.length < fewestItems || isHeaded(survey, first)) return false;
  let start = nodes[first.from] as Element;
  let end = nodes[last.from] as Element;
  for (let level = 0; level < mostLevels; level++) {
    if (isNextTo(forms, start, 'previousElementSibling') || isNextTo(forms, end, 'nextElementSibling')) return true;
    const around: Element | null = start.parentElement;
    if (!around || around.localName === 'body') return false;
    start = around;
    end = around;
  }
  return false;
}

function isHeaded({ nodes, letters }: Survey, { from }: Item): boolean {
  for (let i = from - 1; i >= 0; i--) {
    if (/^h[1-6]$/i.test((nodes[i] as Node).nodeName)) return true;
    if ((letters[from] as number) - (letters[i] as number) > longestBetween) return false;
  }
  return false;
}

function isNextTo(
  forms: ReadonlySet<Node>,
  box: Element,
  way: 'previousElementSibling' | 'nextElementSibling',
): boolean {
  let between = 0;
  for (let at = box[way]; at && between <= longestBetween; at = at[way]) {
    for (const form of forms) if (at.contains(form) && lettersIn(at) - lettersIn(form) <= longestBetween) return true;
    between += lettersIn(at);
  }
  return false;
}

function lettersIn({ textContent }: Node): number {
  return (textContent ?? '').replace(/\s+/g, ' ').length;
}
