import { ContextGoneError, NoAnswerError } from '../../utils/messaging/client.ts';

/** Why something asked of the background did not happen. */
export interface Failure {
  /** `noAnswer`: asking again may work. `gone`: the extension was updated or removed. `failed`: it said no, see `detail`. */
  kind: 'noAnswer' | 'gone' | 'failed';
  /** The reason in the background's own words; empty where it gave none. */
  detail: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof ContextGoneError) return { kind: 'gone', detail: '' };
  if (error instanceof NoAnswerError) return { kind: 'noAnswer', detail: '' };
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
