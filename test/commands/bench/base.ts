import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';

/** A commit in a folder of its own, with the packages of this checkout. */
export interface Base {
  folder: string;
  remove(): Promise<void>;
}

/** Throws where git does not know the commit. */
export async function checkOutBase(revision: string): Promise<Base> {
  const parent = mkdtempSync(join(tmpdir(), 'understory-base-'));
  const folder = join(parent, 'checkout');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('worktree', 'add', '--detach', folder, revision);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return {
    folder,
    async remove() {
      git('worktree', 'remove', '--force', folder);
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
