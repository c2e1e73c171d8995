import { ContextGoneError, NoAnswerError } from '../../utils/messaging/client.ts';
import { type StorageTrouble, storageTroubleOf } from '../../utils/settings/storage-trouble.ts';

/** Why something asked of the background did not happen. */
export interface Failure {
  /**
   * `noAnswer`: asking again may work. `gone`: the extension was updated or removed. `failed`: it said no, see `detail`.
   * The others: nothing can be kept, nor perhaps read.
   */
  kind: 'noAnswer' | 'gone' | 'failed' | StorageTrouble;
  /** The reason in the background's own words; empty where it gave none. */
  detail: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof ContextGoneError) return { kind: 'gone', detail: '' };
  if (error instanceof NoAnswerError) return { kind: 'noAnswer', detail: '' };
  const trouble = error instanceof Error ? storageTroubleOf(error) : null;
  if (trouble) return { kind: trouble, detail: '' };
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
