const mostTags = 20;
const longestTag = 50;

/** Tags as typed, with or without "#", separated by white space or commas: each once, in order, at most 20 of 50 characters. */
export function tagsOf(typed: string): string[] {
  const tags = typed
    .split(/[\s,،、]+/u)
    .map((tag) => [...tag.replace(/^#+/, '')].slice(0, longestTag).join(''))
    .filter((tag) => tag !== '');
  const known = new Set<string>();
  const once = tags.filter((tag) => {
    const folded = tag.toLocaleLowerCase();
    return known.has(folded) ? false : known.add(folded);
  });
  return once.slice(0, mostTags);
}
