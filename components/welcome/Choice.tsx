import { useState } from 'preact/hooks';
import { coverEverySite, everySite, sitesOf } from '../hooks/origins.ts';
import { useAccess } from '../hooks/use-access.ts';
import { welcomeWords } from '../shared/words-welcome.ts';
import { HowToClick } from './HowToClick.tsx';
import './Choice.css';

/** What the person did last; before that, the state alone decides what is shown. */
type Step = 'none' | 'denied' | 'onClick' | 'unchanged';

/** Every blog, or only when clicked. Shows what holds now, also when the page is opened again later. */
export function Choice() {
  const { origins, request, takeBack } = useAccess();
  const [step, setStep] = useState<Step>('none');
  if (origins === null) return <div class="choice" />;
  const isOn = coverEverySite(origins);

  /** Directly in the click: the browser refuses to be asked later. */
  const askForEverySite = () => {
    request(everySite).then(
      (granted) => setStep(granted ? 'none' : 'denied'),
      // The edge of the page: a browser that cannot ask gives no access, and that is said.
      () => setStep('denied'),
    );
  };
  const onlyOnClick = () => {
    if (!isOn) return setStep('onClick');
    const everywhere = sitesOf(origins).find(({ host }) => host === '*');
    takeBack(everywhere?.origins ?? everySite).then(
      () => setStep('onClick'),
      // Sites that came with the installation stay: it is said where they can be taken.
      () => setStep('unchanged'),
    );
  };

  return (
    <div class="choice">
      <div role="status">
        {isOn && (
          <p class="is-on">
            <b>{welcomeWords.isOn}</b> {welcomeWords.isOnMore}
          </p>
        )}
        {!isOn && step === 'denied' && <p class="denied">{welcomeWords.denied}</p>}
        {isOn && step === 'unchanged' && <p class="denied">{welcomeWords.couldNotChange}</p>}
      </div>
      <div class="row">
        {!isOn && (
          <button type="button" class="btn main" onClick={askForEverySite}>
            {welcomeWords.everyBlog}
          </button>
        )}
        <button type="button" class="btn" onClick={onlyOnClick}>
          {isOn ? welcomeWords.onClickInstead : welcomeWords.onClick}
        </button>
      </div>
      {!isOn && step !== 'none' ? <HowToClick /> : !isOn && <p class="fine">{welcomeWords.fine}</p>}
    </div>
  );
}
