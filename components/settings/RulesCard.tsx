import { useRef } from 'preact/hooks';
import { saveFile } from '../hooks/save-file.ts';
import { useRules } from '../hooks/use-rules.ts';
import type { Said } from '../hooks/use-said.ts';
import { Failed } from '../shared/Failed.tsx';
import { wrongWords } from '../shared/words-wrong.ts';

/** Where the reader put us right, by site: to be taken back, carried to another browser, and brought from one. */
export function RulesCard({ said }: { said: Said }) {
  const { sites, failure, again, remove, write, read } = useRules();
  const file = useRef<HTMLInputElement>(null);
  if (failure) return <Failed failure={failure} again={again} />;
  if (sites === null) return null;
  const bring = (chosen: File) =>
    said.attempt(async () => {
      const answer = await read(await chosen.text());
      said.say('refused' in answer ? wrongWords.refused[answer.refused] : wrongWords.imported(answer.added));
    });
  return (
    <section class="card">
      <h2>{wrongWords.rules}</h2>
      <p class="muted">{sites.length > 0 ? wrongWords.rulesMore : wrongWords.noRules}</p>
      <ul>
        {sites.flatMap(({ host, rules }) =>
          rules.map((rule) => {
            const says = wrongWords.ruleOf[rule.kind];
            const [place = ''] = rule.selectors;
            return (
              <li class="setting-row" key={`${host} ${rule.kind} ${place}`}>
                <div>
                  {host}
                  <p class="muted">
                    {says} <code>{place}</code>
                  </p>
                </div>
                <button
                  type="button"
                  class="btn"
                  aria-label={wrongWords.takeBackOf(`${host}. ${says}`, place)}
                  onClick={() => said.attemptRemoval(wrongWords.tookBack, () => remove(host, rule))}
                >
                  {wrongWords.takeBack}
                </button>
              </li>
            );
          }),
        )}
      </ul>
      <div class="setting-row">
        <button
          type="button"
          class="btn"
          disabled={sites.length === 0}
          onClick={() => said.attempt(async () => saveFile(wrongWords.fileName, await write()))}
        >
          {wrongWords.exportRules}
        </button>
        <button type="button" class="btn" onClick={() => file.current?.click()}>
          {wrongWords.importRules}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={wrongWords.importRules}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) bring(chosen);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
}
