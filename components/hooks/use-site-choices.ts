import { call } from '../../utils/messaging/client.ts';
import type { SiteChoice } from '../../utils/settings/kept.ts';
import { useAnswer } from './use-answer.ts';

export interface SiteChoices {
  /** Null until known. */
  sites: SiteChoice[] | null;
  /** Takes back what was said of one thing; answers how to say it again. */
  takeBack(host: string, choice: 'rebuild' | 'implied', said: boolean): Promise<() => Promise<void>>;
}

/** What was said of single sites, kept up to date. */
export function useSiteChoices(): SiteChoices {
  const { value, again } = useAnswer(() => call('listSites'), [], ['settings']);
  const takeBack: SiteChoices['takeBack'] = async (host, choice, said) => {
    const save = async (now: boolean | null) => {
      await call(choice === 'rebuild' ? 'saveSite' : 'saveImplied', host, now);
      again();
    };
    await save(null);
    return () => save(said);
  };
  return { sites: value, takeBack };
}
