import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

export interface Import {
  /** File that imports. */
  from: string;
  /** A file of the project (path from its folder), or the name of a package. */
  to: string;
  own: boolean;
  typeOnly: boolean;
}

/**
 * The import and export-from statements of a file, and its `import()` calls. By pattern, not by grammar: the linter
 * sees to it that statements have the one form that is looked for here.
 */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = [
    ...code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s*()['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*()['"]([^'"]+)['"]/g),
  ];
  return statements.map(([, type, name]) => {
    const own = (name as string).startsWith('.');
    const bare = (name as string).replace(/\?.*$/, ''); // Vite's suffixes: `./row.css?inline`
    return { from: path, to: own ? posix.join(posix.dirname(path), bare) : bare, own, typeOnly: Boolean(type) };
  });
}
