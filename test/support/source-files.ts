import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  path: string;
  text: string;
}

/** Every file below these folders whose name ends in one of the extensions. */
export function readSources(folders: string[], extensions: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** Every folder below these that holds a file of its own, the given ones among them. */
export function foldersBelow(folders: string[]): string[] {
  const found = new Set<string>();
  for (const path of folders.flatMap((folder) => filesBelow(join(root, folder)))) {
    found.add(relative(root, join(path, '..')).split(sep).join('/'));
  }
  return [...found].sort();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}
