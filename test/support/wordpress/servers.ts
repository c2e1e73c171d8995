import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poll } from '../browser/poll.ts';
import { siteCopy, unpacked } from './fetch-packages.ts';
import type { Programs } from './programs.ts';

type Command = [command: string, ...args: string[]];

/** The two that a WordPress needs, with an empty database. */
export interface Servers {
  /** Of 127.0.0.1. */
  port: number;
  /** Runs a PHP file of this folder in the site: its path is added, then the site's, then what it is given. */
  php: Command;
  env: Record<string, string>;
  /** The last of what they said, and of what PHP found wrong. */
  logs(): string;
  close(): Promise<void>;
}

const ours = join(import.meta.dirname, 'php');

/** Starts both as the current user, and ends them with the test at the latest. Where they do not come up, says why. */
export async function startServers({
  php,
  mariadbd,
  wordpress,
  env,
}: Programs): Promise<Servers | { missing: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'understory-wordpress-'));
  const site = prepareSite(wordpress);
  const [port, socket] = [await freePort(), join(folder, 'database.sock')];
  const quietPhp: Command = [
    ...php,
    // What one of them has compiled, the others need not.
    ...settings({ 'opcache.enable': 1, 'opcache.enable_cli': 1, 'opcache.file_cache': folder }),
    ...settings({ display_errors: 0, log_errors: 1, error_log: join(folder, 'php.log') }),
  ];
  const commands = {
    database: databaseCommand(mariadbd, folder, socket),
    web: [...quietPhp, '-S', `127.0.0.1:${port}`, '-t', site, join(ours, 'router.php')],
  };
  const servers: Servers = {
    port,
    php: [...quietPhp, join(ours, 'do.php'), site],
    env: { ...env, WORDPRESS_SOCKET: socket },
    logs: () => ['database', 'web', 'php'].flatMap((name) => lastLines(join(folder, `${name}.log`))).join('\n'),
    async close() {
      keeper.stdin.end();
      if (keeper.exitCode === null) await once(keeper, 'exit');
    },
  };
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), folder, JSON.stringify(commands)], {
    env: { ...process.env, ...servers.env },
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true, // Whoever ends the test with all its group leaves it the time to clear up.
  });
  try {
    const answers = async () => (await fetch(`http://127.0.0.1:${port}/wp-includes/version.php`)).ok;
    await poll(async () => existsSync(socket) && (await answers()), 'MariaDB and PHP to answer');
    return servers;
  } catch (error) {
    const logs = servers.logs();
    await servers.close();
    return { missing: `WordPress could not be started (${error}) ${logs}` }; // Another machine may let it.
  }
}

/** The site's folder: WordPress' files, and our few. */
function prepareSite(wordpress: string): string {
  const site = wordpress.startsWith(unpacked) ? wordpress : siteCopy;
  // Its links lead to packages that are not needed.
  if (!existsSync(site)) cpSync(wordpress, site, { recursive: true, verbatimSymlinks: true });
  const mustUse = join(site, 'wp-content/mu-plugins');
  mkdirSync(mustUse, { recursive: true });
  cpSync(join(ours, 'wp-config.php'), join(site, 'wp-config.php'));
  cpSync(join(ours, 'must-use.php'), join(mustUse, 'must-use.php'));
  return site;
}

/** Nobody else reaches its socket: it needs no users, no rights, and none of the tables that hold them. */
function databaseCommand(mariadbd: string, folder: string, socket: string): Command {
  const data = join(folder, 'data');
  mkdirSync(data);
  return [
    mariadbd,
    ...['--no-defaults', '--skip-grant-tables', '--skip-networking', `--socket=${socket}`, `--pid-file=${folder}/pid`],
    ...[`--basedir=${join(mariadbd, '../..')}`, `--datadir=${data}`, `--aria-log-dir-path=${data}`],
    ...['--innodb-log-file-size=8M', '--innodb-buffer-pool-size=32M', '--innodb-flush-log-at-trx-commit=0'],
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
}

function settings(values: Record<string, string | number>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function lastLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-5) : [];
}
