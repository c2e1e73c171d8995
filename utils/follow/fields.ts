/** What stands at a path of a parsed answer, whatever it is; undefined where the path leads nowhere. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string | number, unknown>)[name];
  }
  return here;
}

/** Null where there is no text. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : null;
}

/** Null where there is no list. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] | null {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : null;
}

/** A whole number from 0, also as digits; null where there is none. */
export function countAt(value: unknown, ...path: readonly (string | number)[]): number | null {
  const count = at(value, ...path);
  const number = typeof count === 'string' && /^\d{1,15}$/.test(count) ? Number(count) : count;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** Epoch milliseconds of a moment written with its zone (`2026-03-02T17:35:00Z`), or of RFC 822; null where it is none. */
export function momentAt(value: unknown, ...path: readonly (string | number)[]): number | null {
  return momentOf(textAt(value, ...path));
}

export function momentOf(text: string | null): number | null {
  if (text === null || !/(?:Z|GMT|UTC?|[+-]\d\d:?\d\d)$/.test(text.trim())) return null;
  const moment = Date.parse(text.trim());
  return Number.isFinite(moment) ? moment : null;
}

/** The answer as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What some plugin or proxy put there instead.
    return undefined;
  }
}
