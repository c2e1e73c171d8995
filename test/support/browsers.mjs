import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Where the browsers are. Plain JavaScript, because the setup reads it before anything is installed.
 * Installing them is the setup's business (test/commands/setup.mjs).
 */

/**
 * Path of a Chromium that can load an unpacked extension: `CHROMIUM_PATH`, else Playwright's own, else the system's.
 * Branded Chrome is left out: it ignores `--load-extension`.
 * @returns {Promise<string>}
 * @throws {Error} where there is none, or `CHROMIUM_PATH` names no file
 */
export async function findChromium() {
  const path = await lookForChromium();
  if (path) return path;
  throw new Error('No Chromium found. Run `npm run setup`, or set CHROMIUM_PATH to a Chromium executable.');
}

/**
 * Path of a Firefox: `FIREFOX_PATH`, else the system's, else the one that the setup has downloaded.
 * @returns {Promise<string>}
 * @throws {Error} where there is none, or `FIREFOX_PATH` names no file
 */
export async function findFirefox() {
  const path = await lookForFirefox();
  if (path) return path;
  throw new Error('No Firefox found. Run `npm run setup`, or set FIREFOX_PATH to a Firefox executable.');
}

/** As `findChromium`, with null where there is none. */
export async function lookForChromium() {
  return (
    named('CHROMIUM_PATH') ??
    (await playwrightsOwn()) ??
    onPath(['chromium', 'chromium-browser', 'ungoogled-chromium']) ??
    firstFile([
      '/usr/lib/chromium/chromium',
      '/usr/lib64/chromium-browser/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      windows('LOCALAPPDATA', 'Chromium/Application/chrome.exe'),
      windows('PROGRAMFILES', 'Chromium/Application/chrome.exe'),
    ])
  );
}

/** As `findFirefox`, with null where there is none. */
export async function lookForFirefox() {
  return (
    named('FIREFOX_PATH') ??
    onPath(['firefox-esr', 'firefox', 'firefox-developer-edition']) ??
    firstFile([
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      windows('PROGRAMFILES', 'Mozilla Firefox/firefox.exe'),
    ]) ??
    downloadedFirefox()
  );
}

/** Folder into which the setup downloads Firefox, and the file in it that holds the path of what it downloaded. */
export const downloadFolder = fileURLToPath(new URL('../../.cache/browsers', import.meta.url));
export const downloadedPathFile = join(downloadFolder, 'firefox-path.txt');

/** @param {string} variable */
function named(variable) {
  const path = process.env[variable];
  if (!path) return null;
  if (!existsSync(path)) throw new Error(`${variable} is set to ${path}, which does not exist.`);
  return path;
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null; // It names a path even where nothing is installed.
  } catch {
    return null; // The dependencies are not installed yet, or Playwright has no browser for this system.
  }
}

function downloadedFirefox() {
  return existsSync(downloadedPathFile) ? firstFile([readFileSync(downloadedPathFile, 'utf8').trim()]) : null;
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return firstFile(names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))));
}

/**
 * @param {string} variable
 * @param {string} rest
 */
function windows(variable, rest) {
  const root = process.env[variable];
  return root ? join(root, rest) : null;
}

/** @param {(string | null)[]} paths */
function firstFile(paths) {
  return paths.find((path) => path !== null && existsSync(path)) ?? null;
}
