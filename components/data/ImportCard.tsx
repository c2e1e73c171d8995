import { useRef, useState } from 'preact/hooks';
import { type ImportAnswer, MOST_BACKUP_CHARS } from '../../utils/settings/backup.ts';
import type { Said } from '../hooks/use-said.ts';
import { words } from '../shared/words.ts';
import { backupWords } from '../shared/words-backup.ts';

interface ImportCardProps {
  preview(text: string): Promise<ImportAnswer>;
  read(text: string): Promise<ImportAnswer>;
  said: Said;
}

interface Chosen {
  name: string;
  bytes: number;
  text: string;
  answer: ImportAnswer | { refused: 'tooLong' };
}

/** A file is chosen or dropped; what it would change is shown; only then can it be imported. */
export function ImportCard({ preview, read, said }: ImportCardProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const look = (file: File | undefined) => {
    if (!file) return;
    setChosen(null);
    said.attempt(async () => {
      // A character takes a byte at least, so that a longer file need not be read to be known as too long.
      const isLong = file.size > 4 * MOST_BACKUP_CHARS;
      const text = isLong ? '' : await file.text();
      const answer =
        isLong || text.length > MOST_BACKUP_CHARS ? ({ refused: 'tooLong' } as const) : await preview(text);
      setChosen({ name: file.name, bytes: file.size, text, answer });
    });
  };
  const finish = () => {
    setChosen(null);
    // What was pressed is gone.
    button.current?.focus();
  };
  const bring = ({ text }: Chosen) =>
    said.attempt(async () => {
      const answer = await read(text);
      said.say('refused' in answer ? backupWords.refused[answer.refused] : backupWords.imported);
      finish();
    });

  return (
    <section class="card">
      <h2>{backupWords.import}</h2>
      <p class="muted">{backupWords.importMore}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button in it */}
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          look(event.dataTransfer?.files[0]);
        }}
      >
        {chosen && <b dir="auto">{backupWords.chosen(chosen.name, chosen.bytes)}</b>}
        <button ref={button} type="button" class="btn" onClick={() => input.current?.click()}>
          {backupWords.choose}
        </button>
        {!chosen && <span class="muted">{backupWords.drop}</span>}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={backupWords.choose}
          onChange={({ currentTarget }) => {
            look(currentTarget.files?.[0]);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">{chosen && <Preview answer={chosen.answer} />}</div>
      {chosen && (
        <div class="choices">
          {!('refused' in chosen.answer) && backupWords.changed(chosen.answer).length > 0 && (
            <button type="button" class="btn main" onClick={() => bring(chosen)}>
              {backupWords.doImport}
            </button>
          )}
          <button type="button" class="btn quiet" onClick={finish}>
            {words.cancel}
          </button>
        </div>
      )}
    </section>
  );
}

function Preview({ answer }: { answer: Chosen['answer'] }) {
  if ('refused' in answer) return <p class="refused">{backupWords.refused[answer.refused]}</p>;
  const changed = backupWords.changed(answer);
  return (
    <>
      {changed.length === 0 && <p>{backupWords.nothingNew}</p>}
      <ul class="counts" aria-label={backupWords.changes}>
        {[...changed, ...backupWords.unchanged(answer)].map(({ count, says }) => (
          <li key={says}>
            <b>{words.number(count)}</b> <span>{says}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
