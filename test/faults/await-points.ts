import { fileURLToPath } from 'node:url';
import { type Plugin, parseAst } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Whose awaits are stepped through: what lies between a message, the database and the answer. */
const stepped = /^(?:utils\/(?:storage|messaging|sites|follow)\/|entrypoints\/background\.ts)/;

/** The name of the global that the awaits call: with the name of the place and the promise; it answers what to wait for. */
export const STEP = '__understoryStep';

interface Node {
  type: string;
  start: number;
  end: number;
  argument: Node;
}

/** Makes every `await` of the background call out before and after. `found` is told of each, as `file:n`. */
export function awaitPoints(found: (place: string) => void): Plugin {
  return {
    name: 'await-points',
    // After the types are gone.
    enforce: 'post',
    transform(code, id) {
      const path = id.startsWith(root) ? id.slice(root.length) : '';
      if (!stepped.test(path)) return;
      const inserts: { at: number; text: string }[] = [];
      for (const [n, { argument }] of awaitsIn(parseAst(code)).entries()) {
        const place = `${path}:${n + 1}`;
        found(place);
        inserts.push(
          { at: argument.start, text: `${STEP}(${JSON.stringify(place)}, (` },
          { at: argument.end, text: '))' },
        );
      }
      return { code: withInserts(code, inserts), map: null };
    },
  };
}

function awaitsIn(tree: object): Node[] {
  const awaits: Node[] = [];
  const left: unknown[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if ('type' in node && node.type === 'AwaitExpression') awaits.push(node as Node);
    left.push(...Object.values(node));
  }
  return awaits.sort((a, b) => a.start - b.start);
}

function withInserts(code: string, inserts: readonly { at: number; text: string }[]): string {
  let out = code;
  // From the end, so that places stay where they are; of two at one place, the one that opens comes to stand last.
  for (const { at, text } of inserts.toSorted((a, b) => b.at - a.at || (a.text === '))' ? 1 : -1))) {
    out = out.slice(0, at) + text + out.slice(at);
  }
  return out;
}
