import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A saved page on disk. */
export interface SavedPage {
  name: string;
  path: string;
  /** Where it was saved from; a name under `saved.invalid` where nobody knows. */
  url: string;
}

/** Every `NAME.html` of the folder, by name. `index` is a file of tab-separated values with at least the columns `name` and `url`. */
export function listPages(folder: string, index: string | null): SavedPage[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`No such folder: ${folder}`);
  const urls = index === null ? new Map<string, string>() : readIndex(index);
  const names = readdirSync(folder).filter((file) => /\.html?$/i.test(file));
  if (names.length === 0) throw new Error(`No .html files in ${folder}`);
  return names.sort().map((file) => {
    const name = file.replace(/\.html?$/i, '');
    return {
      name,
      path: join(folder, file),
      url: urls.get(name) ?? `http://saved.invalid/${pathToFileURL(name).pathname.split('/').at(-1)}`,
    };
  });
}

function readIndex(path: string): Map<string, string> {
  if (!existsSync(path)) throw new Error(`No such file: ${path}`);
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  const columns = header.split('\t');
  const [name, url] = [columns.indexOf('name'), columns.indexOf('url')];
  if (name < 0 || url < 0) throw new Error(`${path}: the header line needs the columns "name" and "url"`);
  const urls = new Map<string, string>();
  for (const line of lines) {
    const cells = line.split('\t');
    const [key, value] = [cells[name]?.trim(), cells[url]?.trim()];
    if (key && value && URL.canParse(value) && /^https?:/.test(value)) urls.set(key, value);
  }
  return urls;
}
