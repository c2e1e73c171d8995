import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../commands/setup/run.mjs';
import { poll } from '../browser/poll.ts';
import { findPrograms, type Programs } from './programs.ts';

export interface NewComment {
  post: number;
  /** 0 for a root. */
  parent: number;
  author: string;
  text: string;
  /** Seconds since 1970. */
  at: number;
}

/** A comment as the database has it. */
export interface TrueComment {
  id: number;
  /** The comment that it answers, however deep the theme nests; null for a root. */
  parent: number | null;
  author: string;
  text: string;
}

/** A real WordPress with a database of its own, behind PHP's own web server. It takes every host name for its own. */
export interface WordPress {
  /** Of 127.0.0.1. */
  port: number;
  version: string;
  /** Publishes a post, `at` seconds since 1970. Its address is `path` on any host. */
  publish(post: { slug: string; title: string; content: string; at: number }): Promise<{ id: number; path: string }>;
  /** Adds comments as if they had been written then; answers their ids. */
  comment(comments: NewComment[]): Promise<number[]>;
  /** What a visitor writes into the form and sends; answers the comment's id. */
  say(comment: Omit<NewComment, 'at'>): Promise<number>;
  edit(commentId: number, text: string): Promise<void>;
  /** For good, not into the bin. */
  remove(commentId: number): Promise<void>;
  option(name: string, value: string | number): Promise<void>;
  /** All comments of a post that visitors see, in the order in which they were added. */
  truth(postId: number): Promise<TrueComment[]>;
  close(): Promise<void>;
}

/** Replies nest three deep, all on one page; nothing is held back, and a name is all one must give. */
const options = {
  permalink_structure: '/%year%/%monthnum%/%postname%/',
  timezone_string: 'Europe/Oslo',
  thread_comments: 1,
  thread_comments_depth: 3,
  page_comments: 0,
  require_name_email: 0,
  comment_moderation: 0,
  comment_previously_approved: 0,
};

/** Starts one, empty; where it can't be had, says what is missing. It ends with the test at the latest. */
export async function startWordPress(): Promise<WordPress | { missing: string }> {
  const programs = await findPrograms();
  if ('missing' in programs) return programs;
  const folder = mkdtempSync(join(tmpdir(), 'understory-wordpress-'));
  const site = layOut(folder, programs);
  const [port, socket] = [await freePort(), join(folder, 'database.sock')];
  const env = { ...programs.env, WORDPRESS_SOCKET: socket };
  const php = [...programs.php, '-d', 'display_errors=0', '-d', 'log_errors=1', '-d', `error_log=${folder}/php.log`];
  const servers = serve(folder, env, [
    ['database', ...databaseCommand(programs.mariadbd, folder, socket)],
    ['web', ...php, '-d', 'opcache.enable=1', '-S', `127.0.0.1:${port}`, '-t', site, join(ours, 'router.php')],
  ]);
  const close = async () => {
    servers.stdin?.end();
    if (servers.exitCode === null) await once(servers, 'exit');
  };

  async function ask<Answer>(verb: string, ...args: unknown[]): Promise<Answer> {
    const [command, ...rest] = [...php, join(ours, 'do.php'), site, JSON.stringify([verb, ...args])] as const;
    const { ok, output } = await run(command as string, rest, { minutes: 1, env });
    if (!ok) throw new Error(`WordPress could not ${verb}: ${output}\n${logs(folder)}`);
    return JSON.parse(output) as Answer;
  }

  try {
    const answers = () => fetch(`http://127.0.0.1:${port}/readme.html`).then(({ ok }) => ok);
    await poll(async () => existsSync(socket) && (await answers()), 'its servers to answer');
  } catch (error) {
    const said = logs(folder);
    await close();
    return { missing: `WordPress could not be started here: ${error}\n${said}` }; // Another machine may let it.
  }
  return {
    port,
    version: await ask('install', programs.theme, options),
    publish: (post) => ask('post', post),
    comment: (comments) => ask('comment', comments),
    say: (comment) => sendForm(port, comment),
    edit: (id, text) => ask('edit', id, text),
    remove: (id) => ask('delete', id),
    option: (name, value) => ask('option', name, value),
    truth: (post) => ask('truth', post),
    close,
  };
}

const ours = join(import.meta.dirname, 'php');

/** The site's own folder: WordPress' files, and our few. */
function layOut(folder: string, { wordpress }: Programs): string {
  const site = join(folder, 'site');
  const mustUse = join(site, 'wp-content/mu-plugins');
  // Its links lead to packages that are not needed, and may not be there.
  cpSync(wordpress, site, { recursive: true, verbatimSymlinks: true });
  mkdirSync(mustUse, { recursive: true });
  mkdirSync(join(folder, 'data'));
  cpSync(join(ours, 'wp-config.php'), join(site, 'wp-config.php'));
  cpSync(join(ours, 'must-use.php'), join(mustUse, 'test.php'));
  return site;
}

/** Nobody else reaches its socket: it needs no users, no rights, and none of the tables that hold them. */
function databaseCommand(mariadbd: string, folder: string, socket: string): [string, ...string[]] {
  const data = join(folder, 'data');
  return [
    mariadbd,
    ...['--no-defaults', '--skip-grant-tables', '--skip-networking', `--socket=${socket}`, `--pid-file=${folder}/pid`],
    ...[`--basedir=${join(mariadbd, '../../..')}`, `--datadir=${data}`, `--aria-log-dir-path=${data}`],
    ...['--innodb-log-file-size=8M', '--innodb-buffer-pool-size=32M', '--innodb-flush-log-at-trx-commit=0'],
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
}

function serve(folder: string, env: Record<string, string>, commands: [string, ...string[]][]): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), folder, JSON.stringify(commands)], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true, // Whatever ends the test by its group is to leave it the time to clear up.
  });
}

async function sendForm(port: number, { post, parent, author, text }: Omit<NewComment, 'at'>): Promise<number> {
  const fields = { comment_post_ID: String(post), comment_parent: String(parent), author, comment: text };
  const { status, headers } = await fetch(`http://127.0.0.1:${port}/wp-comments-post.php`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  const [, id] = /#comment-(\d+)$/.exec(headers.get('location') ?? '') ?? [];
  if (!id) throw new Error(`WordPress did not take the comment (${status})`);
  return Number(id);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function logs(folder: string): string {
  const lastOf = (name: string) => {
    const path = join(folder, `${name}.log`);
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-5) : [];
  };
  return ['database', 'web', 'php'].flatMap(lastOf).join('\n');
}
