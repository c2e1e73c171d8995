import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the shipped extension so that it has its sites from the start, as if somebody had allowed them. Nothing else differs. */
export function grantedAtInstall(extension: string, copy: string): string {
  cpSync(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: optional_host_permissions }));
  return copy;
}
