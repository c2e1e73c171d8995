import { call } from '../../utils/messaging/client.ts';
import type { MutedSite } from '../../utils/settings/kept.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface Muted {
  /** Null until known. */
  sites: MutedSite[] | null;
  failure: Failure | null;
  again(): void;
  /** Answers how to mute again. */
  takeBack(host: string, author: string): Promise<() => Promise<void>>;
}

/** Who is muted on which sites, kept up to date. */
export function useMuted(): Muted {
  const { value, failure, again } = useAnswer(() => call('listMuted'), [], ['settings']);
  const save = async (host: string, author: string, muted: boolean) => {
    await call('saveMuted', host, author, muted);
    again();
  };
  const takeBack = async (host: string, author: string) => {
    await save(host, author, false);
    return () => save(host, author, true);
  };
  return { sites: value, failure, again, takeBack };
}
