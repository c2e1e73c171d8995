import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../commands/setup/run.mjs';

const folder = fileURLToPath(new URL('../../../.cache/wordpress', import.meta.url));

/** Debian's packages are fetched and unpacked into this folder; nothing is installed. */
export const unpacked = join(folder, 'unpacked');

/** A copy of the machine's own WordPress, whose folder is not ours to write into. */
export const siteCopy = join(folder, 'site');

/** Has the markup of the core's own template, and a form that comes to the comment that is answered. */
export const favouriteTheme = 'twentytwentyone';

/** More than this is not waited for, since all tests wait with it. */
const limitMs = 90_000;

/** Written last of all, so that half of them are not taken for all. */
const stamp = join(unpacked, 'complete');

/** Whether all that is needed has been unpacked before. */
export function areUnpacked(): boolean {
  return existsSync(stamp);
}

/**
 * Fetches what this machine lacks of PHP and MariaDB, and WordPress with a theme, as any user: root or not.
 * Answers why it failed, null where it did not.
 */
export async function fetchPackages(): Promise<string | null> {
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get to fetch it';
  const endsAt = performance.now() + limitMs;
  const archives = join(folder, 'archives');
  const lists = join(folder, 'lists');
  for (const old of [unpacked, archives, lists]) rmSync(old, { recursive: true, force: true });
  for (const made of [archives, lists]) mkdirSync(join(made, 'partial'), { recursive: true });

  const settings = [
    ...[`Dir::Cache::archives=${archives}/`, 'Debug::NoLocking=1', 'APT::Sandbox::User='],
    ...['Acquire::Retries=0', 'Acquire::http::Timeout=10', 'Acquire::https::Timeout=10'],
  ];
  /** It writes what it downloads where it stands. */
  const apt = (tool: 'apt-get' | 'apt-cache', more: string[], ...args: string[]) =>
    run(
      'sh',
      [
        '-c',
        'cd "$0" && exec "$@"',
        archives,
        tool,
        '-qq',
        ...[...settings, ...more].flatMap((one) => ['-o', one]),
        ...args,
      ],
      { minutes: Math.max(1_000, endsAt - performance.now()) / 60_000, env: { DEBIAN_FRONTEND: 'noninteractive' } },
    );
  const fetchWith = async (more: string[]) => {
    const { output } = await apt('apt-cache', more, 'pkgnames', 'wordpress-theme-');
    const themes = output.split('\n').filter((name) => name.startsWith('wordpress-theme-'));
    const theme = themes.find((name) => name.endsWith(favouriteTheme)) ?? themes[0];
    // With what PHP and MariaDB need of libraries. Of what WordPress asks for, a web server and more, nothing is needed.
    const install = ['install', '--download-only', '--no-install-recommends', '-y'];
    const programs = await apt('apt-get', more, ...install, 'php-cli', 'php-mysql', 'mariadb-server-core');
    if (!programs.ok) return programs;
    return await apt('apt-get', more, 'download', 'wordpress', ...(theme ? [theme] : []));
  };
  let fetched = await fetchWith([]);
  if (!fetched.ok) {
    // The system's own lists of packages are missing, or too old.
    const ownLists = [`Dir::State::lists=${lists}/`];
    const update = await apt('apt-get', [...ownLists, 'APT::Update::Error-Mode=any'], 'update');
    fetched = update.ok ? await fetchWith(ownLists) : update;
  }
  if (!fetched.ok) return `Debian’s packages could not be fetched (${reasonIn(fetched.output)})`;

  for (const file of globSync('*.deb', { cwd: archives })) {
    const { ok, output } = await run('dpkg-deb', ['-x', join(archives, file), unpacked], { minutes: 1 });
    if (!ok) return `${file} could not be unpacked (${reasonIn(output)})`;
  }
  writeFileSync(stamp, '');
  for (const old of [archives, lists]) rmSync(old, { recursive: true });
  return null;
}

function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  return lines.find((line) => line.startsWith('E:')) ?? lines.at(-1) ?? 'no reason given';
}
