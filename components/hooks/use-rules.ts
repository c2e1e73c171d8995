import { call } from '../../utils/messaging/client.ts';
import type { RulesImport } from '../../utils/messaging/rule-protocol.ts';
import type { RuledSite, SiteRule } from '../../utils/thread/site-rule.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface Rules {
  /** Null until known. */
  sites: RuledSite[] | null;
  failure: Failure | null;
  again(): void;
  /** Answers how to put it back. */
  remove(host: string, rule: SiteRule): Promise<() => Promise<void>>;
  /** The text of a file with all of them. */
  write(): Promise<string>;
  /** Adds what is in such a file. */
  read(text: string): Promise<RulesImport>;
}

/** What was said of places on sites' pages, kept up to date. */
export function useRules(): Rules {
  const { value, failure, again } = useAnswer(() => call('listRules'), [], ['settings']);
  const remove = async (host: string, rule: SiteRule) => {
    const putBack = await takeBackRule(host, rule);
    again();
    return async () => {
      await putBack();
      again();
    };
  };
  const read = async (text: string) => {
    const answer = await call('importRules', text);
    again();
    return answer;
  };
  return { sites: value, failure, again, remove, write: () => call('exportRules'), read };
}

/** Answers how to put it back. */
export async function takeBackRule(host: string, rule: SiteRule): Promise<() => Promise<void>> {
  await call('removeRule', host, rule);
  return () => call('addRules', [{ host, rules: [rule] }]);
}
