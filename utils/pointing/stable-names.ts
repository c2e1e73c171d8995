/** What can stand in a selector as it is. Other names are rare (`md:flex`), and say how a thing looks rather than what it is. */
const plainName = /^[a-z_][\w-]*$/i;
/** Of one post, or of a moment: whether it is open, loaded, the first of its kind. */
const passing =
  /^(?:(?:is|has|js|no|not|wp|ng|lazy|animat\w*|status|category|tag|format|type|author|depth|level|lang)-|active|open(?:ed)?$|clos(?:ed|ing)$|load(?:ed|ing)$|hover|focus|selected|visible|hidden|hide$|show(?:n|ing)?$|collaps|expand|current|disabled|sticky|new$|unread$|read$|odd$|even$|alt$|first$|last$|post$|hentry$|hydrated)/i;

/** The classes that other posts of the site will have too: without numbers, without what a build made up, without what changes. */
export function stableClasses(element: Element): string[] {
  return [...element.classList].filter((name) => isLasting(name) && !passing.test(name));
}

/**
 * A selector for the element's id that other posts have too: whole where it has no number (`#comments`), by its
 * beginning where it ends in one (`[id^="comments-"]`); null where it tells nothing that lasts.
 */
export function stableId({ id }: Element): string | null {
  if (isLasting(id)) return `#${id}`;
  const beginning = /^([a-z_]+[-_:])(?=.*\d)[\w-]*$/i.exec(id)?.[1];
  return beginning && isLasting(beginning) ? `[id^="${beginning}"]` : null;
}

function isLasting(name: string): boolean {
  return plainName.test(name) && !/\d/.test(name) && !name.split(/[-_]+/).some(isMadeUp);
}

/** Letters as they come out of a hash (`bdVaJa`, `sXzTqR`), which the next build of the site replaces. */
function isMadeUp(part: string): boolean {
  if (part.length < 5) return false;
  const humps = part.match(/[A-Z]+|[A-Z]?[a-z]+/g) ?? [];
  return !/[aeiouy]/i.test(part) || (humps.length > 2 && part.length / humps.length < 3);
}
