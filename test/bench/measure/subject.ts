import type { TestWeb } from '../../support/test-web.ts';
import type { Figures } from '../figures/figures.ts';
import type { Shape } from '../pages/bench-pages.ts';

/** What is measured, how thoroughly, and where the figures go. */
export interface Subject {
  web: TestWeb;
  /** Folder of the end-to-end build for Chromium, which is measured; the shipped one differs in size. */
  extension: string;
  shipped: string;
  /** Folder of the checkout that the build was made from. */
  sources: string;
  figures: Figures;
  runs: number;
  shapes: readonly Shape[];
  counts: readonly number[];
  /** The long thread that most budgets are about. */
  longThread: number;
  say(text: string): void;
}
