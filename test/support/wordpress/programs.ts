import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../commands/setup/run.mjs';
import { areUnpacked, favouriteTheme, fetchPackages, unpacked } from './fetch-packages.ts';

/** What runs a WordPress. Paths are absolute. */
export interface Programs {
  /** PHP with the arguments that make it one that can talk to MariaDB. */
  php: [command: string, ...args: string[]];
  mariadbd: string;
  /** Folder of WordPress' own files. */
  wordpress: string;
  /** Name of the folder of the theme that is to be shown. */
  theme: string;
  /** What they must find in their environment. */
  env: Record<string, string>;
}

const wordpressPath = 'usr/share/wordpress';

/** PHP, MariaDB and WordPress: the machine's own, else Debian's packages, fetched once. Else says what is missing. */
export async function findPrograms(): Promise<Programs | { missing: string }> {
  const there = await lookFor();
  if (!('missing' in there)) return there;
  if (areUnpacked()) return there;
  const failure = await fetchPackages();
  return failure ? { missing: `${there.missing}, and ${failure}` } : await lookFor();
}

async function lookFor(): Promise<Programs | { missing: string }> {
  const roots = areUnpacked() ? [unpacked, '/'] : ['/'];
  const find = (...patterns: string[]) =>
    roots.flatMap((cwd) => patterns.flatMap((pattern) => globSync(pattern, { cwd }).map((path) => join(cwd, path))))[0];

  const php = find('usr/bin/php', 'usr/bin/php[78].*[0-9]');
  const mariadbd = find('usr/sbin/mariadbd');
  const settings = find(`${wordpressPath}/wp-settings.php`);
  const style =
    find(`${wordpressPath}/wp-content/themes/${favouriteTheme}/style.css`) ??
    find(`${wordpressPath}/wp-content/themes/*/style.css`);
  if (!settings) return { missing: 'WordPress is not installed' };
  if (!style) return { missing: 'no theme of WordPress is installed' };
  if (!mariadbd) return { missing: 'MariaDB is not installed' };
  if (!php) return { missing: 'PHP is not installed' };

  const env: Record<string, string> = {};
  const libraries = globSync('usr/lib/*-linux-gnu*', { cwd: unpacked }).map((path) => join(unpacked, path));
  if (libraries.length > 0) env.LD_LIBRARY_PATH = libraries.join(':');
  const command: Programs['php'] = [php, ...extensions(php)];
  const { output } = await run(command[0], [...command.slice(1), '-m'], { minutes: 1, env });
  if (!/^mysqli$/m.test(output)) return { missing: 'PHP’s extension for MariaDB is not installed' };
  return {
    php: command,
    mariadbd,
    wordpress: join(settings, '..'),
    theme: join(style, '..').split('/').at(-1) as string,
    env,
  };
}

/** A PHP that was only unpacked has no settings, and so none of its extensions. */
function extensions(php: string): string[] {
  const isUnpacked = php.startsWith(unpacked);
  const wanted = ['mysqlnd', 'mysqli', 'ctype', 'tokenizer', 'iconv', 'mbstring', 'posix', 'opcache'];
  const found = wanted.flatMap((name) => {
    const [path] = globSync(`usr/lib/php/*/${name}.so`, { cwd: unpacked });
    if (!path || !areUnpacked()) return [];
    return ['-d', `${name === 'opcache' ? 'zend_extension' : 'extension'}=${join(unpacked, path)}`];
  });
  return isUnpacked ? ['-n', ...found] : found;
}
