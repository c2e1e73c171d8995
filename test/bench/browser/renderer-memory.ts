import { readdirSync, readFileSync } from 'node:fs';

/**
 * Private memory (RssAnon) of the largest renderer of the browser with that profile: the tab with the long page is
 * larger than any other. Null where there is no /proc to tell.
 */
export function rendererMemoryMb(profile: string): number | null {
  const processes = listProcesses();
  if (processes === null) return null;
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]));
  const roots = new Set(processes.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  const isOurs = (id: number) => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = parents.get(at))
      if (roots.has(at)) return true;
    return false;
  };
  const sizes = processes
    .filter(({ id, command }) => command.includes('--type=renderer') && isOurs(id))
    .map(({ anonymousKb }) => anonymousKb);
  return sizes.length === 0 ? null : Math.max(...sizes) / 1024;
}

interface Process {
  id: number;
  parent: number;
  command: string;
  anonymousKb: number;
}

function listProcesses(): Process[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)) ?? []);
  } catch {
    // Not Linux: the table says that it is not known.
    return null;
  }
}

function readProcess(id: number): Process | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { id, parent: field('PPid'), command, anonymousKb: field('RssAnon') };
  } catch {
    // It ended while we were looking.
    return null;
  }
}
