import { useMuted } from '../hooks/use-muted.ts';
import type { Said } from '../hooks/use-said.ts';
import { Failed } from '../shared/Failed.tsx';
import { settingsWords } from '../shared/words-settings.ts';
import { wrongWords } from '../shared/words-wrong.ts';

/** Whose comments are folded to a line, by site. */
export function MutedCard({ said }: { said: Said }) {
  const { sites, failure, again, takeBack } = useMuted();
  if (failure) return <Failed failure={failure} again={again} />;
  if (sites === null) return null;
  return (
    <section class="card">
      <h2>{settingsWords.muted}</h2>
      <p class="muted">{sites.length > 0 ? settingsWords.mutedMore : settingsWords.noneMuted}</p>
      <ul>
        {sites.flatMap(({ host, authors }) =>
          authors.map((author) => (
            <li class="setting-row" key={`${host} ${author}`}>
              <div>
                <bdi>{author}</bdi>
                <p class="muted">{host}</p>
              </div>
              <button
                type="button"
                class="btn"
                aria-label={wrongWords.takeBackOf(author, host)}
                onClick={() => said.attemptRemoval(settingsWords.mutedBack(author), () => takeBack(host, author))}
              >
                {wrongWords.takeBack}
              </button>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
