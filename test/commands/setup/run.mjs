import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @param {number} startedAt a `performance.now()` */
export function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Runs a command in the project's folder, with the project's own tools first on the path.
 * @param {string} command
 * @param {string[]} args
 * @param {{ minutes: number, env?: Record<string, string>, live?: boolean }} options after `minutes` it is ended;
 *   `live` shows its output as it comes, else it is only kept
 * @returns {Promise<{ ok: boolean, output: string }>} what it wrote, and whether it ended well
 */
export function run(command, args, { minutes, env = {}, live = false }) {
  return new Promise((resolve) => {
    let output = '';
    /** @param {string} text */
    const add = (text) => {
      output += text;
      if (live) process.stderr.write(text);
    };
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}`,
        ...(live ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), // Kept output goes into a summary.
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows, // The tools are .cmd files there.
      detached: !windows, // A group of its own: ending it ends what it has started.
    });
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    const timer = setTimeout(() => {
      add(`\nEnded: it had not finished after ${minutes} minutes.\n`);
      end(child.pid);
    }, minutes * 60_000);
    const interrupted = () => {
      child.once('close', () => process.exit(130));
      end(child.pid);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    /** @param {boolean} ok */
    const done = (ok) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ ok, output });
    };
    child.once('error', (error) => {
      add(`${command}: ${error.message}\n`);
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}

/**
 * Asks first: browsers stand in groups of their own, and only what has started them can end them.
 * @param {number | undefined} pid
 */
function end(pid) {
  if (pid === undefined) return;
  signal(pid, 'SIGTERM');
  setTimeout(() => signal(pid, 'SIGKILL'), 5_000);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // It has ended by itself in the meantime.
  }
}

/**
 * Says that something long is being done, and now and then that it still is.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const startedAt = performance.now();
  console.error(`${what} ...`);
  const timer = setInterval(() => console.error(`  still at it after ${seconds(startedAt)}`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    console.error(`  done after ${seconds(startedAt)}`);
  }
}
