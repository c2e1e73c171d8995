import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Runs servers for a test: `serve.ts FOLDER COMMANDS`, the commands as JSON: a name, and the words of its command. Each
 * writes what it says into `NAME.log` in the folder. All of them are ended and the folder is removed when the standard
 * input ends, and that it does however the test ends: nobody is left who could write to it.
 */

const [folder, commands] = process.argv.slice(2) as [string, string];
const servers = Object.entries(JSON.parse(commands) as Record<string, [string, ...string[]]>).map(
  ([name, [command, ...args]]) => {
    const log = openSync(join(folder, `${name}.log`), 'a');
    return spawn(command, args, { cwd: folder, stdio: ['ignore', log, log] });
  },
);
const ended = servers.map((server) => once(server, 'close').catch(() => {})); // What could not be started has ended too.

process.stdin.resume();
await once(process.stdin, 'end');
for (const server of servers) server.kill();
await Promise.all(ended);
rmSync(folder, { recursive: true, force: true });
