import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  type: string;
  [part: string]: unknown;
}

/** Attributes and properties whose value people read or hear. */
const saidParts =
  /^(?:aria-?(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|text|textContent|innerText)$/i;
/** Calls whose text arguments people read or hear. */
const sayingCalls = /^(?:append|prepend|before|after|replaceWith|replaceChildren|createTextNode|say|alert|confirm)$/;

/**
 * Texts that people would read or hear and that stand in the code itself, not among the messages: text and spoken or
 * shown attributes in JSX, what is put into elements by hand, and whatever the files of words say without looking it
 * up. Names of keys ("n") are the same in every language.
 */
export function literalTexts({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const isWords = /\/words[^/]*\.ts$/.test(path);
  const take = (value: unknown) => {
    if (isNode(value)) found.push(...textsIn(value));
  };
  walk(parseSync(path, text).program as unknown as Node, (node) => {
    if (node.type === 'JSXText') found.push(...wordsOf(node.value));
    if (node.type === 'JSXExpressionContainer') take(node.inElement === true ? node.expression : null);
    if (node.type === 'JSXAttribute' && saidParts.test(nameOf(node.name))) take(node.value);
    if (node.type === 'Property' && (isWords || saidParts.test(nameOf(node.key)))) take(node.value);
    if (node.type === 'AssignmentExpression' && saidParts.test(nameOf(node.left))) take(node.right);
    if (node.type === 'CallExpression') {
      const [first, second] = node.arguments as Node[];
      const called = nameOf(node.callee);
      if (called === 'setAttribute' && saidParts.test(String(first?.value))) take(second);
      if (sayingCalls.test(called)) for (const argument of node.arguments as Node[]) take(argument);
    }
  });
  return found;
}

/** The texts that an expression can come to: its own, or one of those it chooses between or puts together. */
function textsIn(node: Node): string[] {
  const of = (...parts: unknown[]) => parts.filter(isNode).flatMap(textsIn);
  if (node.type === 'Literal') return wordsOf(node.value);
  if (node.type === 'TemplateLiteral') {
    const pieces = node.quasis as { value: { cooked: string } }[];
    return [...pieces.flatMap(({ value }) => wordsOf(value.cooked)), ...of(...(node.expressions as Node[]))];
  }
  if (node.type === 'ConditionalExpression') return of(node.consequent, node.alternate);
  if (node.type === 'LogicalExpression') return of(node.left, node.right);
  if (node.type === 'BinaryExpression' && node.operator === '+') return of(node.left, node.right);
  if (node.type === 'ArrowFunctionExpression') return of(node.body);
  if (node.type === 'ArrayExpression') return of(...(node.elements as Node[]));
  return node.type === 'JSXExpressionContainer' ? of(node.expression) : [];
}

function wordsOf(value: unknown): string[] {
  // Rules of a style sheet have braces, and no message has.
  return typeof value === 'string' && /\p{L}{2}/u.test(value) && !/[{}]/.test(value) ? [value.trim()] : [];
}

/** The last part of a name: `title` of `element.title`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return String(node.name ?? node.value ?? '');
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (!isNode(child)) continue;
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') child.inElement = true;
      walk(child, visit);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
