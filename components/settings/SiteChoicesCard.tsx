import type { SiteChoice } from '../../utils/settings/kept.ts';
import type { Said } from '../hooks/use-said.ts';
import { useSiteChoices } from '../hooks/use-site-choices.ts';
import { settingsWords } from '../shared/words-settings.ts';
import { wrongWords } from '../shared/words-wrong.ts';

const { siteSays } = settingsWords;

/** What the switches of the popup said of single sites. Not there where nothing was said. */
export function SiteChoicesCard({ said }: { said: Said }) {
  const { sites, takeBack } = useSiteChoices();
  const rows = (sites ?? []).flatMap(rowsOf);
  if (rows.length === 0) return null;
  return (
    <section class="card">
      <h2>{settingsWords.singleSites}</h2>
      <ul>
        {rows.map(({ host, choice, isSaid, says }) => (
          <li class="setting-row" key={`${host} ${choice}`}>
            <div>
              {host}
              <p class="muted">{says}</p>
            </div>
            <button
              type="button"
              class="btn"
              aria-label={wrongWords.takeBackOf(`${host}. ${says}`, '')}
              onClick={() => said.attemptRemoval(wrongWords.tookBack, () => takeBack(host, choice, isSaid))}
            >
              {wrongWords.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChoiceRow {
  host: string;
  choice: 'rebuild' | 'implied';
  isSaid: boolean;
  says: string;
}

function rowsOf({ host, rebuild, implied }: SiteChoice): ChoiceRow[] {
  const rows: ChoiceRow[] = [];
  if (rebuild !== null) {
    rows.push({ host, choice: 'rebuild', isSaid: rebuild, says: rebuild ? siteSays.rebuilt : siteSays.leftAlone });
  }
  if (implied !== null) {
    rows.push({ host, choice: 'implied', isSaid: implied, says: implied ? siteSays.placed : siteSays.notPlaced });
  }
  return rows;
}
