import type { Failure } from '../hooks/failure.ts';
import { popupWords } from './words-popup.ts';
import './Failed.css';

/** Stands where something could not be loaded: says so, and offers to try again where that may help. */
export function Failed({ failure, again }: { failure: Failure; again(): void }) {
  return (
    <div class="failed" role="alert">
      <p>
        {popupWords.failed[failure.kind]} {failure.detail}
      </p>
      {failure.kind !== 'gone' && (
        <button type="button" class="btn" onClick={again}>
          {popupWords.tryAgain}
        </button>
      )}
    </div>
  );
}
