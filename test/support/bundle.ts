import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * One of our modules with all it imports, as a script that sets a global of that name to what it exports. `sources`:
 * another checkout of the project whose code is taken for everything outside `test/`.
 */
export async function bundle(path: string, globalName: string, sources: string = root): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'understory-bundle-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: sources === root ? [] : [codeFrom(sources)],
      build: {
        outDir: folder,
        lib: { entry: join(root, path), formats: ['iife'], name: globalName, fileName: () => 'bundle.js' },
      },
    });
    return await readFile(join(folder, 'bundle.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function codeFrom(sources: string): Plugin {
  return {
    name: 'code-from',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const own = found && ['utils', 'components'].find((folder) => found.id.startsWith(join(root, folder, '/')));
      return own ? { ...found, id: join(sources, found.id.slice(root.length)) } : found;
    },
  };
}
