import { type Sample, sampleOf } from './statistics.ts';

export type Unit = 'ms' | 'µs' | 'KB' | 'MB' | '×';

/** What is allowed and what is hoped for; null where a figure is only reported. */
export interface Limits {
  budget: number | null;
  aim?: number;
}

/** One row of the table. */
export interface Figure extends Limits {
  /** Names it for machines, and in comparisons with another commit: `cpu/wordpress/5000`. */
  id: string;
  what: string;
  unit: Unit;
  /** Null where it could not be measured here; `note` says why. */
  sample: Sample | null;
  note?: string;
}

/** Null where there is nothing to meet, or nothing was measured. */
export function isMet({ budget, sample }: Figure): boolean | null {
  return budget === null || sample === null ? null : sample.median <= budget;
}

/** Collects figures as they are measured; one that is measured again has the values of both times. */
export class Figures {
  readonly all: Figure[] = [];

  add(id: string, what: string, unit: Unit, sample: Sample | null, limits: Limits, note?: string): void {
    const known = this.all.find((figure) => figure.id === id);
    if (known) known.sample = sampleOf([...(known.sample?.values ?? []), ...(sample?.values ?? [])]);
    else this.all.push({ id, what, unit, sample, ...limits, ...(note === undefined ? {} : { note }) });
  }
}
