/**
 * From when on a source is asked for comments, where the newest known one is of `since`: some come late, held back by a
 * moderator or by a clock that is off. The same address as long as nothing new has come, so that a server may say so.
 */
export function askedFrom(since: number): string {
  return new Date(Math.max(0, since - marginMs)).toISOString();
}

const marginMs = 24 * 60 * 60_000;
