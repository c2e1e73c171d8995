import { grantedAtInstall } from './granted-at-install.ts';
import { onlySpeaking } from './only-speaking.ts';
import type { LaunchOptions } from './test-browser.ts';

/** The built extension as a test wants it: itself, or a copy that differs in one thing. */
export function prepared(built: string, { build, language }: LaunchOptions, copy: string): string {
  if (language) return onlySpeaking(language, built, copy);
  return build === 'granted' ? grantedAtInstall(built, copy) : built;
}
