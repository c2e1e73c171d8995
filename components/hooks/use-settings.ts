import { call } from '../../utils/messaging/client.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface SettingsInUse {
  /** Null until known. */
  settings: Settings | null;
  failure: Failure | null;
  again(): void;
  save(changes: Partial<Settings>): Promise<void>;
}

export function useSettings(): SettingsInUse {
  const { value, failure, again, change } = useAnswer(() => call('loadSettings'), [], ['settings']);
  const save = async (changes: Partial<Settings>) => {
    const saved = await call('saveSettings', changes);
    change(() => saved);
  };
  return { settings: value, failure, again, save };
}
