import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { downloadedPathFile, downloadFolder, lookForChromium, lookForFirefox } from '../../support/browsers.mjs';
import { run, withProgress } from './run.mjs';

const aptGet = '/usr/bin/apt-get';

const browsers = {
  chromium: {
    name: 'Chromium',
    find: lookForChromium,
    download: downloadChromium,
    debianPackage: 'chromium',
    advice:
      'Install Chromium (Debian: sudo apt-get install chromium; Fedora: sudo dnf install chromium; ' +
      'macOS: brew install --cask chromium), or set CHROMIUM_PATH to one. Google Chrome will not do: it refuses ' +
      'to load an extension from a folder.',
  },
  firefox: {
    name: 'Firefox',
    find: lookForFirefox,
    download: downloadFirefox,
    debianPackage: 'firefox-esr',
    advice:
      'Install Firefox (Debian: sudo apt-get install firefox-esr; Fedora: sudo dnf install firefox; ' +
      'macOS: brew install --cask firefox), or set FIREFOX_PATH to one.',
  },
};

/**
 * Finds the browser, and where there is none downloads or installs it.
 * @param {keyof typeof browsers} which
 * @returns {Promise<string | null>} what is wrong and what to do, or null where all is well
 */
export async function ensureBrowser(which) {
  const { name, find, download, debianPackage, advice } = browsers[which];
  const tried = [];
  try {
    const there = await find();
    if (await starts(there)) return null;
    tried.push(there ? `${there} does not start.` : `${name} was not found on this machine.`);
    for (const [what, install] of /** @type {const} */ ([
      [`Downloading ${name}`, download],
      [`Installing the Debian package ${debianPackage}`, () => installDebianPackage(debianPackage)],
    ])) {
      const failure = await withProgress(what, install);
      const path = await find();
      if (await starts(path)) return null;
      tried.push(`${what}: ${failure ?? (path ? `${path} does not start` : 'it is still not to be found')}.`);
    }
  } catch (error) {
    tried.push(error instanceof Error ? error.message : String(error)); // CHROMIUM_PATH or FIREFOX_PATH names no file.
  }
  return `${tried.join('\n')}\n${advice}`;
}

/**
 * Whether it runs at all: a download may lack libraries of the system.
 * @param {string | null} path
 */
async function starts(path) {
  if (!path) return false;
  if (process.platform === 'win32') return true; // A browser there answers `--version` by opening a window.
  return (await run(path, ['--version'], { minutes: 1 })).ok;
}

/** @returns {Promise<string | null>} why it failed */
async function downloadChromium() {
  const { ok, output } = await run('playwright', ['install', '--no-shell', 'chromium'], {
    minutes: 6,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  if (!ok) return lastLineOf(output);
  if (isRoot() && existsSync(aptGet) && !(await starts(await lookForChromium()))) {
    await run('playwright', ['install-deps', 'chromium'], { minutes: 6 }); // Libraries that a bare system lacks.
  }
  return null;
}

/** @returns {Promise<string | null>} why it failed */
async function downloadFirefox() {
  mkdirSync(downloadFolder, { recursive: true });
  const { ok, output } = await run(
    'browsers',
    ['install', 'firefox@stable', '--path', downloadFolder, '--format', '{{path}}'],
    { minutes: 6 },
  );
  if (!ok) return lastLineOf(output);
  writeFileSync(downloadedPathFile, output.trim().split('\n').at(-1) ?? '');
  return null;
}

/**
 * @param {string} name
 * @returns {Promise<string | null>} why it failed
 */
async function installDebianPackage(name) {
  if (!existsSync(aptGet)) return 'this is not a Debian system';
  if (!isRoot()) return 'only root may do that';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { minutes: 4, env });
  if (!update.ok) return lastLineOf(update.output);
  // Without any font a browser shows no text at all, and everything would look empty.
  const packages = [name, 'fonts-dejavu-core'];
  const { ok, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    minutes: 8,
    env,
  });
  return ok ? null : lastLineOf(output);
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} output */
function lastLineOf(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return (
    lines.findLast((line) => /error|fail|^E:/i.test(line)) ?? lines.findLast((line) => line !== '') ?? 'no reason given'
  );
}
