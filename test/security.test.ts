import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* What SECURITY.md says is held, is held by tests that exist. */

const text = readFileSync('.github/SECURITY.md', 'utf8');
const files = globSync(['test/**/*.test.{ts,tsx}', 'test/**/*.e2e.ts', 'test/**/']).map((file) =>
  file.replaceAll('\\', '/'),
);
const named = [...text.matchAll(/`(test\/[\w/-]+)`(?:: ([^,;|).]+))?/g)].map(([, path = '', what]) => ({ path, what }));

test('it names tests, many of them', () => {
  expect(named.length).toBeGreaterThan(25);
});

test.each(named)('$path: $what', ({ path, what }) => {
  const meant = files.filter((file) => file === path || file.startsWith(`${path}.`));
  expect(meant).not.toEqual([]);
  if (what) expect(meant.map((file) => readFileSync(file, 'utf8')).join('')).toContain(what.trim());
});
