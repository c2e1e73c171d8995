import type { AccessibleNode } from './browser/accessible-node.ts';

/** Said with what is in them on lines of their own, further in. */
const containers = new Set([
  'region',
  'toolbar',
  'group',
  'list',
  'article',
  'navigation',
  'dialog',
  'form',
  'menu',
  'search',
  'blockquote',
  'note',
]);
/** Said whole by their names. */
const wholes = new Set(['heading', 'button', 'image', 'textbox', 'searchbox', 'menuitemradio', 'img']);

/** An accessibility tree as somebody hears it who goes through it from top to bottom: a line a thing, text as it is. */
export function readAloud(node: AccessibleNode): string {
  const lines: string[] = [];
  let text = '';
  const endText = (indent: string) => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said !== '') lines.push(`${indent}${said}`);
    text = '';
  };
  const say = (one: AccessibleNode, indent: string) => {
    const { role, name, states, level, children } = one;
    if (role === 'text') text += name;
    else if (role === 'link') text += `${collapsed(name)} (link)`;
    else if (containers.has(role) || wholes.has(role)) {
      endText(indent);
      const kind = role === 'heading' ? `heading ${level}` : role === 'img' ? 'image' : role;
      const named = name === '' ? kind : `${kind} “${collapsed(name)}”`;
      const items = role === 'list' ? [counted(one)] : [];
      lines.push(`${indent}${[named, ...items, ...states].join(', ')}`);
      if (containers.has(role)) {
        for (const child of children) say(child, `${indent}  `);
        endText(`${indent}  `);
      }
    } else {
      const isBlock = role !== 'generic' && !inline.has(role);
      if (isBlock) endText(indent);
      for (const child of children) say(child, indent);
      if (isBlock) endText(indent);
    }
  };
  say(node, '');
  endText('');
  return `${lines.join('\n')}\n`;
}

const inline = new Set(['emphasis', 'strong', 'mark', 'code', 'insertion', 'deletion', 'superscript', 'subscript']);

function collapsed(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

function counted(list: AccessibleNode): string {
  const items = (node: AccessibleNode): number =>
    node.children.reduce(
      (sum, child) => sum + (child.role === 'listitem' ? 1 : child.role === 'generic' ? items(child) : 0),
      0,
    );
  const count = items(list);
  return `${count} ${count === 1 ? 'item' : 'items'}`;
}
