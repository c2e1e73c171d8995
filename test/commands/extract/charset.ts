import { type Buffer, isUtf8 } from 'node:buffer';

/** How far a declaration may be from the start: pages put long scripts before it. */
const headBytes = 64 * 1024;

/**
 * The character set that the site named when the page was saved, as far as the bytes tell: a declaration anywhere in the
 * head (browsers look further than the first kilobyte), else UTF-8 where they are valid UTF-8. Null leaves it to the parser.
 */
export function charsetOf(bytes: Buffer): string | null {
  const head = bytes.subarray(0, headBytes).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (declared && isKnown(declared)) return declared.toLowerCase();
  return isUtf8(bytes) ? 'utf-8' : null;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    // A label that no browser knows is no declaration.
    return false;
  }
}
