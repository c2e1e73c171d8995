/** One thing in a browser's accessibility tree, in the words of ARIA, the same from both kinds of browser. */
export interface AccessibleNode {
  /** `text` for text, `generic` for what says nothing by itself. */
  role: string;
  name: string;
  /** `expanded`, `collapsed`, `pressed`, `not pressed`, `checked`, `has popup`, `unavailable`. */
  states: string[];
  /** Of a heading; 0 else. */
  level: number;
  children: AccessibleNode[];
}

/** The first node, outermost first, of which `is` says yes. */
export function findAccessible(node: AccessibleNode, is: (node: AccessibleNode) => boolean): AccessibleNode | null {
  if (is(node)) return node;
  for (const child of node.children) {
    const found = findAccessible(child, is);
    if (found) return found;
  }
  return null;
}

/** Every node of a role, in reading order. */
export function allAccessible(node: AccessibleNode, role: string): AccessibleNode[] {
  return [...(node.role === role ? [node] : []), ...node.children.flatMap((child) => allAccessible(child, role))];
}
