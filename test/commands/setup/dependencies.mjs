import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, withProgress } from './run.mjs';

/** The oldest Node that runs the tools (vitest) and our TypeScript files without a build. */
const OLDEST = { major: 22, minor: 18 };

const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
/** Tells for which lock file the dependencies were installed. */
const stampFile = join(modules, '.understory-lock-hash');

/**
 * Installs the dependencies where they are missing or belong to another lock file.
 * @throws {Error} with npm's own words where it fails, or where the folder is a link: npm would empty what it links to
 */
export async function ensureDependencies() {
  if (dependenciesAreThere()) return;
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(
      'node_modules links to a folder whose dependencies are not those of this package-lock.json. ' +
        'Run npm ci where it links to, or remove the link.',
    );
  }
  const { ok, output } = await withProgress('Installing the dependencies (npm ci; about a minute)', () =>
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  if (!ok) throw new Error(`The dependencies could not be installed:\n${output}`);
  writeFileSync(stampFile, lockHash());
}

function dependenciesAreThere() {
  const installed = join(modules, '.package-lock.json'); // npm writes it last
  if (!existsSync(installed)) return false;
  if (existsSync(stampFile) && statSync(stampFile).mtimeMs >= statSync(installed).mtimeMs) {
    return readFileSync(stampFile, 'utf8') === lockHash();
  }
  return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs; // Someone ran npm by hand.
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath; // Set where npm has started us: the same npm again.
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], { minutes: 10 })
    : run('npm', args, { minutes: 10 });
}

/**
 * Goes on with a script under the project's own Node (a dependency like any other), or under the running one where
 * that is new enough and there is no package for this system. The script's exit code becomes ours.
 * @param {string} script path from the project's folder
 * @param {string[]} args
 */
export async function goOn(script, args) {
  const node = ownNode();
  const path = join(root, script);
  if (!node) {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
      throw new Error(
        `The npm registry has no Node for ${process.platform} ${process.arch}, and this one is ${process.version}: ` +
          `please install Node ${OLDEST.major}.${OLDEST.minor} or newer (24 is what the project is made with).`,
      );
    }
    process.argv.splice(1, process.argv.length, path, ...args);
    await import(pathToFileURL(path).href);
    return;
  }
  const child = spawn(node, [path, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function ownNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, `node_modules/node-${system}-${process.arch}/bin`, file);
  // It may be there and not run: on a system with another C library, for one.
  return existsSync(path) && spawnSync(path, ['--version']).status === 0 ? path : null;
}
