/**
 * Where a widget shows deep replies side by side, each with the name of the one it answers: for every comment the nearest
 * before it in its branch by that author; where none is, or no name is given, the parent that was known. `parents` and the
 * result hold indexes, -1 for a root.
 */
export function parentsByAuthor(
  parents: readonly number[],
  authors: readonly (string | null)[],
  answered: readonly (string | null)[],
): number[] {
  const roots: number[] = [];
  return parents.map((parent, i) => {
    const root = parent >= 0 && parent < i ? (roots[parent] as number) : i;
    roots.push(root);
    const name = answered[i]?.replace(/^@/, '');
    if (name) for (let at = i - 1; at >= root; at--) if (roots[at] === root && authors[at] === name) return at;
    return parent;
  });
}
