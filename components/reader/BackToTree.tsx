import { ownLanguage } from '../shared/messages.ts';
import { words } from '../shared/words.ts';

/** All that is left of us above the blog's own comments. */
export function BackToTree({ onBack }: { onBack(): void }) {
  return (
    <p class="back" {...ownLanguage}>
      <button type="button" class="btn" onClick={onBack}>
        {words.backToTree}
      </button>
    </p>
  );
}
