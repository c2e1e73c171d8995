import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoMessages } from '../pseudo-messages.ts';

/**
 * Copies a built extension and leaves it one language: one of its own (`pt_BR`), or `pseudo`. Browsers show it as they
 * do where their own language is that one, which a test can't choose: most are installed with a single language.
 */
export function onlySpeaking(language: string, extension: string, copy: string): string {
  cpSync(extension, copy, { recursive: true });
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  const isPseudo = language === 'pseudo';
  const messages = read(join(extension, '_locales', isPseudo ? 'en' : language, 'messages.json'));
  // Browsers take no names of languages that do not exist.
  const folder = join(copy, '_locales', isPseudo ? 'en' : language);
  rmSync(join(copy, '_locales'), { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'messages.json'), JSON.stringify(isPseudo ? pseudoMessages(messages) : messages));
  const manifest = read(join(copy, 'manifest.json'));
  manifest.default_locale = isPseudo ? 'en' : language;
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}
