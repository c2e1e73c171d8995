import { stableClasses, stableId } from './stable-names.ts';

/** How far above it a name is looked for that tells an element from others called the same. */
const namedLevels = 6;
/** Enough for pages built in different ways; more would only find other things. */
const mostSelectors = 3;

/**
 * Selectors for this element that hold on other posts of the site too, the surest first: by its names, by its names
 * within a box that has some, and by where it lies. On this page each finds this element and no other.
 */
export function describePlace(element: Element): string[] {
  const { ownerDocument: document } = element;
  const names = namesOf(element);
  const found: string[] = [];
  const add = (selector: string) => {
    if (found.length >= mostSelectors || found.includes(selector)) return false;
    const isOnly = [...document.querySelectorAll(selector)].every((one) => one === element);
    if (isOnly) found.push(selector);
    return isOnly;
  };
  for (const name of names) add(name);
  const around = namedAround(element);
  // Within boxes only where its own names were not enough.
  for (const name of found.length > 0 ? [] : names) {
    if (around.some(({ name: box }) => add(`${box} ${name}`))) break;
  }
  const box = around.find(({ name }) => document.querySelectorAll(name).length === 1);
  add(pathFrom(box?.element ?? document.documentElement, box?.name ?? 'html', element));
  if (found.length === 0) add(pathFrom(document.documentElement, 'html', element));
  return found;
}

/** As `describePlace`, for a place that is several elements: what they have in common, in the box around them. */
export function describePlaces(elements: readonly Element[]): string[] {
  const [first, ...others] = elements;
  if (!first) return [];
  if (others.length === 0) return describePlace(first);
  const parent = first.parentElement;
  if (!parent || others.some((other) => other.parentElement !== parent)) return [];
  const shared = stableClasses(first).filter((name) => others.every((other) => other.classList.contains(name)));
  const isOneKind = others.every(({ localName }) => localName === first.localName);
  const item = `${isOneKind ? first.localName : ''}${shared.map((name) => `.${name}`).join('')}`;
  return describePlace(parent).map((place) => `${place} > ${item || '*'}`);
}

/** What the element itself is called, the surest first. */
function namesOf(element: Element): string[] {
  const { localName: tag } = element;
  const id = stableId(element);
  const classes = stableClasses(element);
  return [...(id ? [`${tag}${id}`] : []), ...(classes.length > 0 ? [`${tag}.${classes.join('.')}`] : [])];
}

/** The boxes around an element that have a name, the nearest first. */
function namedAround(element: Element): { element: Element; name: string }[] {
  const boxes: { element: Element; name: string }[] = [];
  let at = element.parentElement;
  for (let level = 0; at && level < namedLevels; level++, at = at.parentElement) {
    for (const name of namesOf(at)) boxes.push({ element: at, name });
  }
  return boxes;
}

/** Step by step from a box down to the element, counted among those of the same kind. */
function pathFrom(box: Element, name: string, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== box; at = at.parentElement) {
    const { localName: tag } = at;
    const alike = [...(at.parentElement?.children ?? [])].filter((one) => one.localName === tag);
    steps.unshift(alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(at) + 1})` : tag);
  }
  return [name, ...steps].join(' > ');
}
