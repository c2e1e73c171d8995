import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import pkg from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

const contributing = readFileSync('.github/CONTRIBUTING.md', 'utf8');

/* What is installed is what somebody looked at: versions pinned, contents hashed. */

interface Locked {
  version?: string;
  integrity?: string;
  inBundle?: boolean;
  license?: string;
  os?: string | string[];
  dependencies?: object;
}
const locked = Object.entries(lock.packages as Record<string, Locked>).filter(([path]) => path !== '');

describe('dependencies', () => {
  test('are pinned to one version each', () => {
    const wanted = Object.entries({ ...pkg.dependencies, ...pkg.devDependencies, ...pkg.optionalDependencies });
    for (const [name, version] of wanted) expect(`${name} ${version}`).toMatch(/^\S+ \d+\.\d+\.\d+$/);
  });

  test('are locked with what they must hash to', () => {
    // Parts for systems that the lock file was not made on have none: npm checks those against the registry alone.
    const bare = locked.filter(([, { integrity, inBundle, os }]) => !integrity && !inBundle && !os);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test('that readers get are each there for a reason that is written down', () => {
    const listed = [...contributing.matchAll(/^- `([^`]+)` \([^)]+\): \S/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(pkg.dependencies).sort());
  });

  test('that readers get bring no others along, and may be passed on', () => {
    for (const name of Object.keys(pkg.dependencies)) {
      const { license, dependencies } = lock.packages[`node_modules/${name}` as keyof typeof lock.packages] as Locked;
      expect(dependencies).toBeUndefined();
      expect(license).toMatch(/^(?:MIT|ISC|BSD-3-Clause|MPL-2\.0|\(MPL-2\.0 OR Apache-2\.0\))$/);
    }
  });
});
