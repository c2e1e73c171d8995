import type { CommentId } from '../thread/comment.ts';

export interface Identity {
  /** The platform's own id: digits, without the prefix that themes put before them. Null where there is none. */
  nativeId: string | null;
  author: string | null;
  wall: string | null;
  text: string;
}

/**
 * One id a comment, in the same order: the platform's own (`1234`), else `~` and a fingerprint of author, wall time and
 * text, which survives changes to the page around it. Where an id comes again on the page, the second is `1234~2`: every
 * comment keeps its own over reloads.
 */
export function assignIds(identities: readonly Identity[]): CommentId[] {
  const times = new Map<string, number>();
  return identities.map(({ nativeId, author, wall, text }) => {
    const id = nativeId ?? `~${fingerprint([author ?? '', wall ?? '', text].join('\n'))}`;
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return (count === 1 ? id : `${id}~${count}`) as CommentId;
  });
}

/** 64 bits in base 36 (two FNV-1a lanes), enough for every comment of a thread. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
}
