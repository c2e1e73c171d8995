import type { Import } from './imports.ts';

/** Files that import each other in a circle, types too: one list a circle, each in alphabetical order. */
export function importCircles(imports: readonly Import[]): string[][] {
  const imported = new Map<string, Set<string>>();
  for (const { from, to, own } of imports) if (own) imported.set(from, (imported.get(from) ?? new Set()).add(to));
  const reached = new Map([...imported.keys()].map((file) => [file, reachedFrom(file, imported)]));
  const circles = [...reached.keys()]
    .filter((file) => reached.get(file)?.has(file))
    .map((file) => [...(reached.get(file) ?? [])].filter((other) => reached.get(other)?.has(file)).sort());
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function reachedFrom(file: string, imported: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(imported.get(file) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    waiting.push(...(imported.get(at) ?? []));
  }
  return reached;
}
