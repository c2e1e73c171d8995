import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ownLanguage } from '../../shared/messages.ts';
import { wrongWords as words } from '../../shared/words-wrong.ts';
import { useReturnedFocus } from '../return-focus.ts';

export interface WrongPlaceCommands {
  close(): void;
  /** Rejects where what is needed could not be brought in. */
  notComments(): Promise<void>;
  point(): Promise<void>;
  /** Answers the report. */
  report(): Promise<string>;
}

/** Opens in the flow under the foot: what can be done where the tree is wrong. Esc closes it. */
export function WrongPlace({ commands, headingLevel }: { commands: WrongPlaceCommands; headingLevel: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [report, setReport] = useState<string | null>(null);
  useReturnedFocus(box);
  // Brings it into view, too: it stands below everything.
  useLayoutEffect(() => box.current?.focus(), []);
  const attempt = (work: () => Promise<void>) => () => {
    work().catch(() => {
      // The edge of the view: the script could not be brought in, and trying again may work.
      setSaid(words.failed);
    });
  };
  const copy = attempt(async () => {
    const text = await commands.report();
    setReport(text);
    setSaid((await copied(text)) ? words.reportCopied : words.reportByHand);
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend of its own
    <div
      ref={box}
      class="wrong-box"
      role="group"
      tabIndex={-1}
      aria-label={words.wrongPlace}
      {...ownLanguage}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        commands.close();
      }}
    >
      <h4 aria-level={headingLevel}>{words.wrongPlace}</h4>
      <Way label={words.notComments} more={words.notCommentsMore} choose={attempt(commands.notComments)} />
      <Way label={words.point} more={words.pointMore} choose={attempt(commands.point)} />
      <Way label={words.report} more={words.reportMore} choose={copy} />
      <p class="said" role="status">
        {said}
      </p>
      {report !== null && (
        // All of it, so that everybody can see what they send.
        <textarea readOnly rows={6} dir="ltr" aria-label={words.reportText} value={report} />
      )}
      <button type="button" class="btn quiet" onClick={commands.close}>
        {words.close}
      </button>
    </div>
  );
}

function Way({ label, more, choose }: { label: string; more: string; choose(): void }) {
  return (
    <div class="way">
      <button type="button" class="btn" onClick={choose}>
        {label}
      </button>
      <span class="hint">{more}</span>
    </div>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page's permissions policy forbids it, or it is no secure page and has no clipboard.
    return false;
  }
}
