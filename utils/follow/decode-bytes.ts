/** As far as a page has to name its encoding, by the standard. */
const LOOKED_AT = 1024;

/**
 * The text of an answer: in the encoding that its header names, else the one it names itself, else UTF-8. `contentType`:
 * the header; empty where there was none.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string): string {
  return decoderFor(bytes, contentType).decode(bytes);
}

function decoderFor(bytes: Uint8Array, contentType: string): TextDecoder {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const named = [
    /* The mark of the byte order says more than anybody's word. */
    /^ÿþ/.test(start) ? 'utf-16le' : /^þÿ/.test(start) ? 'utf-16be' : /^ï»¿/.test(start) ? 'utf-8' : undefined,
    /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1],
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(start)?.[1],
    /<meta[^>]*?charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start)?.[1],
    'utf-8',
  ];
  for (const name of named) {
    try {
      if (name !== undefined) return new TextDecoder(name);
    } catch {
      // No encoding has that name: as if it had not been named.
    }
  }
  return new TextDecoder();
}
