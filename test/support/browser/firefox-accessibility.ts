import type { Browser } from 'puppeteer-core';
import type { AccessibleNode } from './accessible-node.ts';
import { chromeEvaluate } from './firefox-chrome.ts';

interface RawNode {
  role: string;
  /** The author's, where one was given, or that of the element. */
  aria: string;
  name: string;
  states: string[];
  level: number;
  isToggle: boolean;
  children: RawNode[];
}

/** Firefox's names of roles, where no ARIA role is told beside. */
const roles: Readonly<Record<string, string>> = {
  'text leaf': 'text',
  whitespace: 'text',
  pushbutton: 'button',
  'toggle button': 'button',
  entry: 'textbox',
  graphic: 'image',
  'text container': 'generic',
  section: 'generic',
  document: 'generic',
  grouping: 'group',
  statusbar: 'status',
};
const told = ['expanded', 'collapsed', 'pressed', 'checked', 'unavailable'];

/** The accessibility tree of the tab that shows this address, as Firefox's own window has it. Null while there is none. */
export async function firefoxAccessibility(browser: Browser, url: string): Promise<AccessibleNode | null> {
  const json = await chromeEvaluate(browser, `(${readTree})(${JSON.stringify(url)})`);
  const raw = JSON.parse(String(json)) as RawNode | null;
  return raw && accessible(raw);
}

function accessible({ role, aria, name, states, level, isToggle, children }: RawNode): AccessibleNode {
  const named = aria.split(' ')[0] || (roles[role] ?? role);
  const isText = role === 'text leaf' || role === 'whitespace';
  const said = told.filter((state) => states.includes(state));
  if (isToggle && !said.includes('pressed')) said.push('not pressed');
  if (states.includes('haspopup')) said.push('has popup');
  return {
    role: isText ? 'text' : named,
    name: role === 'whitespace' ? '\n' : name,
    states: said,
    level: role === 'heading' ? level : 0,
    children: children.map(accessible),
  };
}

/** Runs in Firefox's window. */
function readTree(url: string): string {
  // biome-ignore lint/suspicious/noExplicitAny: only that window has them
  const { Cc, Ci, gBrowser } = globalThis as any;
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const tab = gBrowser.browsers.find((one: any) => one.currentURI.spec === url);
  const page = tab && service.getAccessibleFor(tab)?.firstChild;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const read = (node: any): RawNode => {
    const state = { value: 0 };
    const extra = { value: 0 };
    node.getState(state, extra);
    const names = service.getStringStates(state.value, extra.value);
    const attributes: Record<string, string> = {};
    for (const { key, value } of node.attributes.enumerate()) attributes[key] = value;
    const role = service.getStringRole(node.role);
    const children: RawNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(read(child));
    return {
      role,
      aria: attributes['xml-roles'] ?? '',
      name: node.name ?? '',
      states: Array.from({ length: names.length }, (_, i) => names.item(i)),
      level: Number(attributes.level ?? 0),
      isToggle: role === 'toggle button',
      children,
    };
  };
  return JSON.stringify(page ? read(page) : null);
}
