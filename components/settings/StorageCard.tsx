import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Said } from '../hooks/use-said.ts';
import { useStored } from '../hooks/use-stored.ts';
import { Failed } from '../shared/Failed.tsx';
import { Icon } from '../shared/Icon.tsx';
import { settingsWords } from '../shared/words-settings.ts';
import { ForgetDialog } from './ForgetDialog.tsx';

/** How much is kept, how surely, and the way to be rid of it; before that, rows for what else can be done with it. */
export function StorageCard({ said, children }: { said: Said; children?: ComponentChildren }) {
  const { counts, failure, again, bytes, isLasting, askToLast, forgetEverything } = useStored();
  const [isAsking, setAsking] = useState(false);
  if (failure) return <Failed failure={failure} again={again} />;
  if (counts === null) return null;
  const forget = () => {
    setAsking(false);
    said.attempt(async () => {
      await forgetEverything();
      said.say(settingsWords.forgotten);
    });
  };
  const ask = () =>
    said.attempt(async () => {
      if (!(await askToLast())) said.say(settingsWords.notGranted);
    });
  return (
    <section class="card">
      <h2>{settingsWords.kept}</h2>
      <div class="setting-row">
        <div>
          {settingsWords.keptCounts(counts)}
          {bytes !== null && <p class="muted">{settingsWords.keptBytes(bytes)}</p>}
        </div>
      </div>
      {isLasting !== null && (
        <div class="setting-row">
          <div>{isLasting ? settingsWords.lasting : settingsWords.notLasting}</div>
          {!isLasting && (
            <button type="button" class="btn" onClick={ask}>
              {settingsWords.askToLast}
            </button>
          )}
        </div>
      )}
      {children}
      <div class="setting-row">
        <div>{settingsWords.forgetMore}</div>
        <button type="button" class="btn danger" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          <Icon name="remove" /> {settingsWords.forgetEverything}
        </button>
      </div>
      {isAsking && <ForgetDialog counts={counts} onForget={forget} onClose={() => setAsking(false)} />}
    </section>
  );
}
