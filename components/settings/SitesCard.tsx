import { coverEverySite, everySite, sitesOf } from '../hooks/origins.ts';
import { useAccess } from '../hooks/use-access.ts';
import type { Said } from '../hooks/use-said.ts';
import { libraryWords } from '../shared/words-library.ts';
import { popupWords } from '../shared/words-popup.ts';

/** Which sites Understory may read by itself, and how to take that back. */
export function SitesCard({ said }: { said: Said }) {
  const { origins, request, takeBack } = useAccess();
  if (origins === null) return null;
  const everywhere = coverEverySite(origins);
  const rows = sitesOf(origins).map((site) => ({
    ...site,
    name: site.host === '*' ? libraryWords.everySiteName : site.host,
  }));
  const explained = everywhere
    ? libraryWords.everySite
    : rows.length > 0
      ? libraryWords.someSites
      : libraryWords.noSites;

  /** Asked within the click: the browser refuses to be asked later. */
  const ask = (wanted: string[]) =>
    said.attempt(async () => {
      if (!(await request(wanted))) said.say(popupWords.notGranted);
    });
  const take = (name: string, unwanted: string[]) =>
    said.attemptRemoval(libraryWords.tookBack(name), async () => {
      await takeBack(unwanted);
      return async () => {
        await request(unwanted);
      };
    });

  return (
    <section class="card">
      <h2>{libraryWords.sites}</h2>
      <p class="muted">{explained}</p>
      <ul>
        {rows.map(({ host, name, origins: granted }) => (
          <li class="setting-row" key={host}>
            <div>{name}</div>
            <button
              type="button"
              class="btn"
              aria-label={libraryWords.takeBackOf(name)}
              onClick={() => take(name, granted)}
            >
              {libraryWords.takeBack}
            </button>
          </li>
        ))}
      </ul>
      {!everywhere && (
        <div class="setting-row">
          <button type="button" class="btn" onClick={() => ask(everySite)}>
            {libraryWords.useEverywhere}
          </button>
        </div>
      )}
    </section>
  );
}
