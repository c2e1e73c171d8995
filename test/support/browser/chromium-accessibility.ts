import type { CDPSession } from 'playwright';
import type { AccessibleNode } from './accessible-node.ts';

interface RawNode {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** What Chromium calls what ARIA has no role for. */
const roles: Readonly<Record<string, string>> = {
  StaticText: 'text',
  LineBreak: 'text',
  none: 'generic',
  sectionheader: 'generic',
  sectionfooter: 'generic',
  InlineTextBox: 'box',
};

/** The page's accessibility tree, without what is hidden from it; its parts in other documents are left out. */
export async function chromiumAccessibility(cdp: CDPSession): Promise<AccessibleNode> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: RawNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (raw: RawNode): AccessibleNode[] => {
    const children = (raw.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    const role = roles[String(raw.role?.value)] ?? String(raw.role?.value);
    if (role === 'box') return []; // The lines that a text is broken into.
    if (raw.ignored) return children;
    const facts = new Map(raw.properties?.map(({ name, value }) => [name, value.value]));
    const name = role === 'text' && raw.role?.value === 'LineBreak' ? '\n' : String(raw.name?.value ?? '');
    return [{ role, name, states: statesOf(facts), level: Number(facts.get('level') ?? 0), children }];
  };
  return { role: 'generic', name: '', states: [], level: 0, children: nodes[0] ? read(nodes[0]) : [] };
}

function statesOf(facts: ReadonlyMap<string, unknown>): string[] {
  const states: string[] = [];
  if (facts.has('expanded')) states.push(facts.get('expanded') ? 'expanded' : 'collapsed');
  if (facts.has('pressed')) states.push(String(facts.get('pressed')) === 'true' ? 'pressed' : 'not pressed');
  if (String(facts.get('checked')) === 'true') states.push('checked');
  if (facts.get('hasPopup') && facts.get('hasPopup') !== 'false') states.push('has popup');
  if (facts.get('disabled')) states.push('unavailable');
  return states;
}
