export interface Step {
  /** For `--only`. */
  name: string;
  /** What it checks, as the summary says it. */
  what: string;
  run(): Promise<StepResult>;
}

export interface StepResult {
  passed: number;
  failed: number;
  skipped?: number;
  /** Shown in full where something failed. */
  output: string;
  /** Shown always: what was skipped and why, what was measured. */
  notes?: string[];
}
