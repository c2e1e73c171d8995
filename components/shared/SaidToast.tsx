import type { Said } from '../hooks/use-said.ts';
import { Toast } from '../reader/Toast.tsx';
import { words } from './words.ts';
import { popupWords } from './words-popup.ts';
import './SaidToast.css';

/** What was just done, with Undo; or that it failed, with Try again. */
export function SaidToast({ said }: { said: Said }) {
  const { saying, clear } = said;
  if (!saying) return null;
  if (saying.kind === 'plain') return <Toast text={saying.text} onGone={clear} />;
  if (saying.kind === 'done') {
    return <Toast text={saying.text} undoLabel={words.undo} onUndo={saying.undo} onGone={clear} />;
  }
  const text = `${popupWords.failed[saying.failure.kind]} ${saying.failure.detail}`.trim();
  if (saying.failure.kind === 'gone') return <Toast text={text} onGone={clear} />;
  return <Toast text={text} undoLabel={popupWords.tryAgain} onUndo={saying.retry} onGone={clear} />;
}
