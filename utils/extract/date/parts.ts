import type { Token } from './tokens.ts';

export interface Clock {
  hour: number;
  minute: number;
  /** Null where the text shows no seconds. */
  second: number | null;
}

/** Three numbers of a date whose order the text alone does not tell: "07.08.09". */
export interface NumericDate {
  numbers: [number, number, number];
  /** How many digits each is written with. */
  digits: [number, number, number];
  separator: string;
}

export interface ShownDay {
  year: number | null;
  month: number;
  day: number | null;
  /** True where day and month may be the other way round: "05/06". */
  isOpen?: boolean;
}

/** What a text says about a time. Every part is null where the text does not say it. */
export interface ShownDate {
  day: ShownDay | null;
  numeric: NumericDate | null;
  clock: Clock | null;
  /** The stretch of the text that says it. */
  start: number;
  end: number;
}

/** A part of a date, and the tokens that say it. */
export interface Read<T> {
  value: T;
  tokens: Token[];
}
